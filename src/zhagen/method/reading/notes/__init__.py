"""Sentences that stand beside a reading: a right figure can still mislead. One rule a file, each a plain function.

Which item gets which of them is data in the playbook (`notes:`); `of_item` knows them by name.
"""
