using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BackBot.Tests.Compat.Schema;

public class ActivityTests
{
    private static Activity Incoming => new(ActivityTypes.Message)
    {
        Id = "m1",
        ChannelId = "test",
        ServiceUrl = "https://test.com",
        Locale = "nb-NO",
        From = new ChannelAccount("u", "User"),
        Recipient = new ChannelAccount("b", "Bot"),
        Conversation = new ConversationAccount(id: "c"),
    };

    [Theory]
    [InlineData("message")]
    [InlineData("MESSAGE")]
    [InlineData("message/rich")]
    public void AsMessageActivity_OfThatType_IsTheActivity(string type)
    {
        var activity = new Activity(type);

        Assert.Same(activity, activity.AsMessageActivity());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("typing")]
    [InlineData("messageUpdate")]
    public void AsMessageActivity_OfAnotherType_IsNull(string? type)
    {
        Assert.Null(new Activity(type).AsMessageActivity());
    }

    [Fact]
    public void ApplyConversationReference_Outgoing_GoesFromBotToUserAsAReply()
    {
        var answer = new Activity(ActivityTypes.Message) { ReplyToId = "set before" };

        Assert.Same(answer, answer.ApplyConversationReference(Incoming.GetConversationReference()));

        Assert.Equal("b", answer.From.Id);
        Assert.Equal("u", answer.Recipient.Id);
        Assert.Equal("m1", answer.ReplyToId);
        Assert.Equal("nb-NO", answer.Locale);
        Assert.Equal(("test", "https://test.com", "c"), (answer.ChannelId, answer.ServiceUrl, answer.Conversation.Id));
    }

    [Fact]
    public void ApplyConversationReference_WhenTheAnswerHasALocale_KeepsIt()
    {
        var answer = new Activity { Locale = "en-GB" }.ApplyConversationReference(Incoming.GetConversationReference());

        Assert.Equal("en-GB", answer.Locale);
    }

    [Fact]
    public void ApplyConversationReference_Incoming_GoesFromUserToBot()
    {
        var activity = new Activity().ApplyConversationReference(Incoming.GetConversationReference(), isIncoming: true);

        Assert.Equal(("u", "b", "m1"), (activity.From.Id, activity.Recipient.Id, activity.Id));
    }

    [Theory]
    [InlineData("directline", null)]
    [InlineData("webchat", null)]
    [InlineData("msteams", "m1")]
    public void GetConversationReference_OfAConversationUpdate_HasAnIdWhereTheChannelCanReplyToIt(string channel, string? expected)
    {
        var update = Incoming;
        update.Type = ActivityTypes.ConversationUpdate;
        update.ChannelId = channel;

        Assert.Equal(expected, update.GetConversationReference().ActivityId);
    }

    [Fact]
    public void CreateReply_OfAMessage_AnswersItInItsConversation()
    {
        var reply = Incoming.CreateReply("hi");

        Assert.Equal(("b", "u", "m1", "hi", "c"), (reply.From.Id, reply.Recipient.Id, reply.ReplyToId, reply.Text, reply.Conversation.Id));
        Assert.NotNull(reply.Timestamp);
        Assert.Empty(reply.Attachments);
    }

    [Fact]
    public void GetContinuationActivity_OfAReference_IsAnEventFromTheUser()
    {
        var reference = Incoming.GetConversationReference();
        var activity = reference.GetContinuationActivity();

        Assert.Equal(("event", "ContinueConversation", "u", "b"), (activity.Type, activity.Name, activity.From.Id, activity.Recipient.Id));
        Assert.True(Guid.TryParse(activity.Id, out _));
        Assert.Same(reference, activity.RelatesTo);
    }

    [Fact]
    public void GetChannelData_OfJson_IsConverted()
    {
        var activity = new Activity { ChannelData = JObject.Parse("""{"id":"x"}""") };

        Assert.Equal("x", activity.GetChannelData<ResourceResponse>().Id);
        Assert.True(activity.TryGetChannelData<ResourceResponse>(out var data));
        Assert.Equal("x", data.Id);
    }

    [Fact]
    public void GetChannelData_OfSomethingElse_Throws()
    {
        var activity = new Activity { ChannelData = "text" };

        Assert.Throws<InvalidCastException>(() => activity.GetChannelData<ResourceResponse>());
        Assert.False(activity.TryGetChannelData<ResourceResponse>(out _));
    }

    [Fact]
    public void RemoveRecipientMention_WithAndWithoutTheMentionsText_LeavesTheRest()
    {
        var mention = new Mention(new ChannelAccount("b", "Back.Bot"), "<at>Back.Bot</at>");
        var named = Incoming;
        named.Text = " <at>Back.Bot</at> it hurts";
        named.Entities = [Generic(mention)];
        var unnamed = Incoming;
        unnamed.Text = "<AT>Back.Bot</AT> it hurts";
        unnamed.Entities = [Generic(new Mention(mention.Mentioned))];

        Assert.True(named.MentionsRecipient());
        Assert.Equal("it hurts", named.RemoveRecipientMention());
        Assert.Equal("it hurts", unnamed.RemoveRecipientMention());
        Assert.Equal("it hurts", named.Text);
    }

    [Fact]
    public void HasContent_WithNeitherTextNorAttachmentNorData_IsFalse()
    {
        Assert.False(new Activity { Text = " ", Attachments = [] }.HasContent());
        Assert.True(new Activity { Attachments = [new Attachment()] }.HasContent());
    }

    // As it would have come over the wire: a plain entity with the mention's members as properties.
    private static Entity Generic(Mention mention)
    {
        var entity = new Entity();
        entity.SetAs(mention);
        return entity;
    }
}
