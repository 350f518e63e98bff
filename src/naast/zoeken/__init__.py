"""Search: one box over what somebody may see."""
