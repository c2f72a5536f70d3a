using BackBot.Dialogs.Cards;
using BackBot.Dialogs.Content;
using BackBot.Dialogs.Conversations;
using Newtonsoft.Json.Linq;

namespace BackBot.Tests.Cards;

public sealed class CardTemplateTests
{
    private static readonly CardLibrary Cards = CardLibrary.Load(Path.Combine(AppContext.BaseDirectory, "cards"));

    public static TheoryData<string> Names => [.. Cards.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Template_IsACardOfAVersionThatEveryChannelShows(string name)
    {
        var card = (JObject)Cards.Fill(name, new { }).Content;

        Assert.Equal("AdaptiveCard", (string?)card["type"]);
        Assert.True(Version.Parse((string)card["version"]!) <= new Version(1, 5));
        Assert.NotEmpty(card["body"]!);
    }

    [Theory]
    [InlineData(QuestionShape.Buttons)]
    [InlineData(QuestionShape.Boxes)]
    [InlineData(QuestionShape.Scale)]
    public void Question_CarriesItsIdInEveryAction_AndLeavesNoBindingBehind(QuestionShape shape)
    {
        var question = new Question("key") { Shape = shape, Choices = [new Choice("a", "First", []), new Choice("b", "Second", [])] };

        var message = Cards.Question(question, "flow.step.1", "Which one?", key => key);

        var card = (JObject)Assert.Single(message.Attachments).Content;
        var actions = card.SelectTokens("$..*").OfType<JObject>().Where(token => (string?)token["type"] == "Action.Submit").ToList();
        Assert.NotEmpty(actions);
        Assert.All(actions, action => Assert.Equal("flow.step.1", (string?)action["data"]!["question"]));
        Assert.DoesNotContain("${", card.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Scale_OffersElevenNumbers()
    {
        var card = JToken.FromObject(Cards.Question(Question.Scale("key"), "q", "How strong?", key => key).Attachments[0].Content);

        Assert.Equal(Enumerable.Range(0, 11).Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture)), card.SelectTokens("$..data.choice").Select(token => (string)token!));
    }
}
