"""Write constraints.txt: one line `name==version` for everything installed beside Zhagen itself.

Versions only: no address of an index, no hash, no local path, so that it holds wherever packages come from.
"""

import subprocess
import sys
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / "constraints.txt"


def freeze_installed() -> list[str]:
    """The installed packages as pip names them, editable ones and those without a plain version left out."""
    command = [sys.executable, "-m", "pip", "freeze", "--exclude-editable"]
    lines = subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()
    return sorted((line for line in lines if "==" in line and "@" not in line), key=str.lower)


def main() -> None:
    """Write the file and say how many lines it has."""
    lines = freeze_installed()
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{TARGET.name}: {len(lines)} packages")


if __name__ == "__main__":
    main()
