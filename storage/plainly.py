"""What the system reports, in words for a person."""

import errno

_WORDS = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "your quota on this disk is used up",
    errno.EFBIG: "files may not grow this large here",
    errno.EROFS: "the disk is read-only",
    errno.EACCES: "you may not write there",
    errno.EPERM: "you may not write there",
    errno.EIO: "the disk reported an error",
    errno.ENOENT: "it is not there",
    errno.ENOTDIR: "it is not a folder",
    errno.EEXIST: "something else has that name",
    errno.ELOOP: "it is a link that leads nowhere",
    errno.ENAMETOOLONG: "the name is too long",
    errno.EMFILE: "too many files are open",
    errno.ENFILE: "too many files are open",
    errno.EINTR: "it was interrupted",
    errno.EUCLEAN: "the disk needs a repair",
    errno.EPIPE: "the other end went away",
}

MOVED_ON = "this was changed in another session meanwhile; look at it again"


_REMEDIES = {
    errno.ENOSPC: "make room and try again",
    errno.EDQUOT: "make room and try again",
    errno.EROFS: "make it writable and try again",
    errno.EACCES: "allow yourself to write there and try again",
    errno.EPERM: "allow yourself to write there and try again",
}


def what_now(error: OSError) -> str:
    """What a person can do about an error of the system while nothing was changed."""
    return _REMEDIES.get(error.errno or 0, "try again; if it stays so: daybreak doctor")


def why(error: OSError) -> str:
    """The reason behind an error of the system, without its number or a trace."""
    if error.errno in _WORDS:
        return _WORDS[error.errno]
    return f"the system says: {(error.strerror or 'no reason').lower()}"


def why_unread(error: OSError) -> str:
    """The same for reading, where a missing permission means another thing."""
    return "you may not read it" if error.errno in (errno.EACCES, errno.EPERM) else why(error)
