"""How fast, as ratios taken in one run: `make bench`. Never a test: a slow machine is no defect."""
