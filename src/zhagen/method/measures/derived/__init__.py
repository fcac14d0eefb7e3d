"""Frames that several measures share: made contacts, who was present, backbones, live groups ..."""
