namespace BackBot.Tests.Compat.Schema;

/// <summary>Activities in the shapes channels send them, members that the schema does not know among them.</summary>
internal static class RealActivity
{
    public const string TeamsMessage = """
        {
          "type": "message", "id": "1763719200123", "timestamp": "2026-11-21T09:00:00.123Z", "localTimestamp": "2026-11-21T09:00:00.123Z",
          "localTimezone": "Europe/Oslo", "serviceUrl": "https://smba.trafficmanager.net/emea/", "channelId": "msteams", "locale": "en-GB",
          "from": { "id": "29:1abc", "name": "Alex Wilber", "aadObjectId": "00000000-0000-0000-0000-000000000020" },
          "conversation": { "conversationType": "personal", "tenantId": "00000000-0000-0000-0000-000000000001", "id": "a:1xyz" },
          "recipient": { "id": "28:bot", "name": "BackBot" }, "text": "<at>BackBot</at> my back hurts", "textFormat": "plain",
          "attachments": [ { "contentType": "text/html", "content": "<p>my back hurts</p>" } ],
          "entities": [
            { "type": "mention", "mentioned": { "id": "28:bot", "name": "BackBot" }, "text": "<at>BackBot</at>" },
            { "type": "clientInfo", "locale": "en-GB", "country": "NO", "platform": "Windows", "timezone": "Europe/Oslo" } ],
          "channelData": { "tenant": { "id": "00000000-0000-0000-0000-000000000001" }, "source": { "name": "message" }, "legacy": { "replyToId": "1:2" } }
        }
        """;

    public const string TeamsCardSubmit = """
        {
          "type": "message", "id": "f:1", "channelId": "msteams", "serviceUrl": "https://smba.trafficmanager.net/emea/", "replyToId": "1763719200124",
          "from": { "id": "29:1abc" }, "recipient": { "id": "28:bot" }, "conversation": { "id": "a:1xyz" },
          "value": { "question": "pain-1", "pain": "7", "nested": { "list": [1, 2.5, null, true] } }
        }
        """;

    public const string TeamsInvoke = """
        {
          "type": "invoke", "name": "adaptiveCard/action", "id": "f:2", "channelId": "msteams", "serviceUrl": "https://smba.trafficmanager.net/emea/",
          "from": { "id": "29:1abc" }, "recipient": { "id": "28:bot" }, "conversation": { "id": "a:1xyz" },
          "value": { "action": { "type": "Action.Execute", "title": "Done", "verb": "answer", "data": { "pain": 4 } }, "trigger": "manual" }
        }
        """;

    public const string InstallationUpdate = """
        {
          "type": "installationUpdate", "action": "add", "id": "f:3", "timestamp": "2026-11-21T09:00:00Z", "channelId": "msteams",
          "serviceUrl": "https://smba.trafficmanager.net/emea/", "from": { "id": "29:1abc" }, "recipient": { "id": "28:bot" },
          "conversation": { "id": "a:1xyz", "conversationType": "personal" }, "channelData": { "settings": { "selectedChannel": { "id": "a:1xyz" } } }
        }
        """;

    public const string MembersAdded = """
        {
          "type": "conversationUpdate", "id": "c1", "channelId": "emulator", "serviceUrl": "http://localhost:56150/_connector",
          "membersAdded": [ { "id": "user-id-0", "name": "Alex Wilber", "role": "user" }, { "id": "bot", "name": "Test Bot" } ],
          "membersRemoved": [], "topicName": "Backs", "historyDisclosed": false,
          "conversation": { "id": "uuid", "isGroup": false, "name": "chat", "role": "user", "aadObjectId": "o" }, "recipient": { "id": "bot" }
        }
        """;

    public const string WebChatMessage = """
        {
          "attachments": [], "channelData": { "attachmentSizes": [], "clientActivityID": "abc123", "postBack": true }, "text": "hello", "textFormat": "plain",
          "type": "message", "channelId": "webchat", "from": { "id": "dl_1", "name": "", "role": "user" }, "locale": "en-US",
          "localTimestamp": "2026-11-21T08:00:00.5Z", "localTimezone": "Europe/London",
          "entities": [ { "type": "ClientCapabilities", "requiresBotState": true, "supportsListening": true, "supportsTts": false } ]
        }
        """;

    public const string Reaction = """
        {
          "type": "messageReaction", "id": "r1", "replyToId": "m1", "channelId": "msteams",
          "reactionsAdded": [ { "type": "like" } ], "reactionsRemoved": [ { "type": "heart" } ]
        }
        """;

    public const string EverythingElse = """
        {
          "type": "event", "callerId": "urn:botframework:azure", "name": "n", "label": "l", "valueType": "t", "value": 7, "code": "botTimedOut",
          "summary": "s", "speak": "<speak/>", "inputHint": "expectingInput", "importance": "high", "deliveryMode": "expectReplies",
          "attachmentLayout": "carousel", "expiration": "2026-11-22T00:00:00Z", "listenFor": [ "yes", "no" ],
          "textHighlights": [ { "text": "back", "occurrence": 2 } ],
          "semanticAction": { "id": "book", "state": "start", "entities": { "when": { "type": "date", "value": "tomorrow" } } },
          "suggestedActions": { "to": [ "u" ], "actions": [
            { "type": "imBack", "title": "Yes", "image": "https://x/y.png", "imageAltText": "tick", "text": "yes", "displayText": "Yes!", "value": { "a": 1 }, "channelData": "c" } ] },
          "relatesTo": { "activityId": "a", "user": { "id": "u" }, "bot": { "id": "b" }, "conversation": { "id": "c" }, "channelId": "test", "locale": "en", "serviceUrl": "https://s" },
          "attachments": [ { "contentType": "image/gif", "contentUrl": "https://x/a.gif", "name": "a.gif", "thumbnailUrl": "https://x/t.gif", "layoutHint": "extra" } ],
          "from": { "id": "u", "userPrincipalName": "alex@example.com", "givenName": "Alex" }, "conversation": { "id": "c", "shard": "x" },
          "entities": [ { "type": "clientInfo", "timezone": "Europe/Oslo", "deep": { "list": [ { "a": null } ] } } ],
          "someNewMember": { "deep": "kept", "list": [ 1, "two" ] }
        }
        """;
}
