"""`python -m zhagen` is `zhagen`."""

from zhagen.cli import main

main()
