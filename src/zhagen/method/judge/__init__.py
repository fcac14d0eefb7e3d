"""From figures to verdicts, from verdicts to states, from states to the stage that the evidence shows."""
