"""What scripts for pywbem of any age have in common."""
import pywbem


def status(call, *args, **kwargs):
    """The status that a call ends with; 0 when it is done."""
    try:
        call(*args, **kwargs)
        return 0
    except pywbem.CIMError as error:
        return error.args[0]


def drawn(first, pull, what, most):
    """How many objects an enumeration gives, opened and pulled."""
    count, context, eos = len(getattr(first, what)), first.context, first.eos
    while not eos:
        answer = pull(context, MaxObjectCount=most)
        count, context, eos = count + len(getattr(answer, what)), answer.context, answer.eos
    return count
