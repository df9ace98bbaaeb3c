"""What goes with what: pairs of daily figures, tested so that noise is not told as news."""
