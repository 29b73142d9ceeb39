import { readXdmRequest, xdmAnswer, xdmEvent } from './xdmMessage';

const sent = JSON.stringify({
  _messageType: 0,
  _actionName: 'executeMethod',
  _conversationId: 'c1',
  _correlationId: 4,
  _origin: 'http://localhost',
  _data: { DdaMethod: { DispatchId: 93 } },
  _actionType: 0,
  _serializerVersion: 1,
});

describe('office.js との封筒', () => {
  test('要求を読む', () => {
    expect(readXdmRequest(sent)).toEqual({
      action: 'executeMethod',
      actionType: 0,
      conversationId: 'c1',
      correlationId: 4,
      data: { DdaMethod: { DispatchId: 93 } },
    });
  });

  test.each([[null], [{}], [''], ['hello'], ['[1]'], ['{"_messageType":1}'], ['{"_messageType":0}']])(
    '要求でないものは相手にしない: %p',
    (data) => expect(readXdmRequest(data)).toBeNull(),
  );

  test('返事は同じ番号に、知らせは登録に宛てる', () => {
    const request = readXdmRequest(sent);
    if (!request) throw new Error('the request was not read');
    const answer: unknown = JSON.parse(xdmAnswer(request, 'http://localhost:3100', { Error: 0 }));
    expect(answer).toMatchObject({
      ...{ _messageType: 1, _correlationId: 4, _conversationId: 'c1', _responseType: 0, _errorCode: 0 },
      ...{ _data: { Error: 0 }, _origin: 'http://localhost:3100', _serializerVersion: 1 },
    });
    const event: unknown = JSON.parse(xdmEvent(request, 'http://localhost:3100', null));
    expect(event).toMatchObject({ _responseType: 1, _actionName: 'executeMethod' });
  });
});
