"""Calls Kassa with the classes that it prints for Python, and with no library but Python's own: those that the classes import are
stood in for by what they do with them. Members go out in camelCase, and come back so when ?jsconfig=eccn asks for it."""

import dataclasses
import enum
import json
import os
import re
import sys
import types
import typing
import urllib.error
import urllib.request
import uuid

URL = os.environ.get('KASSA_URL', 'http://localhost:8080')
ANNA = 'a11a0000-0000-4000-8000-000000000001'
SAGA = '5a10a6a0-0000-4000-8000-000000000001'
FILLED_IN = 'c0000000-0000-4000-8000-000000000002'
DELIVERED = 'c0000000-0000-4000-8000-000000000024'  # nobody sends it here


def stand_in(name, **members):
    made = types.ModuleType(name)
    made.__dict__.update(members)
    made.__all__ = list(members)
    sys.modules[name] = made


def libraries():
    answer = typing.TypeVar('answer')
    returns = types.new_class('IReturn', (typing.Generic[answer],))
    query = types.new_class('QueryResponse', (typing.Generic[answer],))
    verbs = {verb: type(verb, (), {}) for verb in ('IGet', 'IPost', 'IPut', 'IPatch', 'IDelete')}
    stand_in('servicestack', IReturn=returns, QueryResponse=query, EmptyResponse=type('EmptyResponse', (), {}), **verbs)
    stand_in('marshmallow')
    stand_in('marshmallow.fields', Decimal=type('Decimal', (), {}), DateTime=type('DateTime', (), {}))
    stand_in(
        'dataclasses_json',
        dataclass_json=lambda **_: (lambda cls: cls),
        config=lambda **words: words,
        LetterCase=enum.Enum('LetterCase', 'CAMEL'),
        Undefined=enum.Enum('Undefined', 'EXCLUDE'),
    )


def printed_classes():
    libraries()
    with urllib.request.urlopen(URL + '/types/python') as answer:
        source = answer.read().decode()
    dtos = types.ModuleType('dtos')
    sys.modules['dtos'] = dtos
    exec(compile(source, 'dtos.py', 'exec'), dtos.__dict__)
    return dtos


def camel(name):
    return re.sub('_(.)', lambda letter: letter.group(1).upper(), name)


def written(value):
    if dataclasses.is_dataclass(value):
        members = {camel(field.name): written(getattr(value, field.name)) for field in dataclasses.fields(value)}
        return {name: member for name, member in members.items() if member is not None}
    return [written(element) for element in value] if isinstance(value, list) else value


def send(request, key=None):
    """The answer as the request's own class says that it is, or the ResponseStatus of a refusal."""
    headers = {'Content-Type': 'application/json', **({'Authorization': 'Bearer ' + key} if key else {})}
    address = f'{URL}/api/{type(request).__name__}?jsconfig=eccn'
    call = urllib.request.Request(address, json.dumps(written(request)).encode(), headers, method='POST')
    try:
        with urllib.request.urlopen(call) as reply:
            members = json.load(reply)
    except urllib.error.HTTPError as refusal:
        return json.load(refusal)['responseStatus']
    returned = next(base for base in type(request).__orig_bases__ if typing.get_origin(base).__name__ == 'IReturn')
    answer = typing.get_args(returned)[0]()
    for field in dataclasses.fields(answer):
        setattr(answer, field.name, members.get(camel(field.name)))
    return answer


def main():
    dtos = printed_classes()
    opened = send(
        dtos.StripeV1CreateCheckout(
            company_id=SAGA,
            country_code='SE',
            articles=[dtos.ArticleToCreate(article_id=1, article_type_id=1, quantity=1)],
            internal_reference_id=f'python-{uuid.uuid4()}',
        )
    )
    assert opened.session_id.startswith('cs_'), opened
    assert opened.status == 'open', opened
    print('opened', opened.session_id)

    looked = send(dtos.PaysonCheckoutv2GetCheckout(id=DELIVERED))
    assert looked.status == 'ReadyToShip', looked
    print('looked at', looked.id)

    refused = send(dtos.SendCheckoutPaymentRequest(id=FILLED_IN), ANNA)
    assert refused['errorCode'] == 'NotReadyToShip', refused
    print('refused:', refused['message'])


main()
