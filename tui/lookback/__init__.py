"""The five views of the history: what each shows, drawn from plain figures."""
