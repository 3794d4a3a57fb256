"""Who stands how to which organization, read from sentences by general rules.

On the way of a sentence: `scenes` lays it out as a row of `nodes` with its `roles`; the rule
modules make `claims` of it; `comparing` finds sentences that compare whole memberships, from
which `entailment` infers; `settle` weighs all claims of a report into one standing each.
"""
