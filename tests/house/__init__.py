"""Tests that keep the house true: what is committed, what the documents promise, what packages are named."""
