using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BackBot.Tests.Compat.Builder;

public class MessageFactoryTests
{
    [Fact]
    public void Text_WithoutAHint_AcceptsInput()
    {
        var message = MessageFactory.Text("hi", " ");

        Assert.Equal(("message", "hi", null, "acceptingInput"), (message.Type, message.Text, message.Speak, message.InputHint));
    }

    [Fact]
    public void SuggestedActions_OfWords_SayAndSendThem()
    {
        var message = MessageFactory.SuggestedActions(["Yes", "No"], "Ready?");

        Assert.Equal(["Yes", "No"], message.SuggestedActions.Actions.Select(action => (string)action.Value));
        Assert.All(message.SuggestedActions.Actions, action => Assert.Equal("imBack", action.Type));
    }

    [Fact]
    public void Carousel_OfAttachments_IsLaidOutAsOne()
    {
        var message = MessageFactory.Carousel([new Attachment("a"), new Attachment("b")]);

        Assert.Equal(("carousel", 2), (message.AttachmentLayout, message.Attachments.Count));
    }

    [Fact]
    public void ContentUrl_OfAPicture_IsAnAttachment()
    {
        var attachment = Assert.Single(MessageFactory.ContentUrl("https://x/a.gif", "image/gif", "a").Attachments);

        Assert.Equal(("https://x/a.gif", "image/gif", "a"), (attachment.ContentUrl, attachment.ContentType, attachment.Name));
    }
}
