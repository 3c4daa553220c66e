"""A `Document` to a `Transcript`; `pipeline` names the steps in their order."""
