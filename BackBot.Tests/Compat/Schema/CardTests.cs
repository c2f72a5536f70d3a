using Microsoft.Bot.Schema;

namespace BackBot.Tests.Compat.Schema;

public class CardTests
{
    [Fact]
    public void ToAttachment_OfEachCard_CarriesTheCardUnderItsType()
    {
        var hero = new HeroCard("Title", buttons: ["Yes"]);

        Assert.Equal("application/vnd.microsoft.card.hero", hero.ToAttachment().ContentType);
        Assert.Same(hero, hero.ToAttachment().Content);
        Assert.Equal("application/vnd.microsoft.card.thumbnail", new ThumbnailCard().ToAttachment().ContentType);
    }

    [Fact]
    public void CardAction_FromText_SaysAndSendsIt()
    {
        CardAction action = "Yes";

        Assert.Equal(("Yes", "Yes"), (action.Title, (string)action.Value));
    }
}
