using BackBot.Channels.Teams;
using BackBot.Dialogs.Cards;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BackBot.Tests.Channels.Teams;

/// <summary>Every template, unfilled and shaped for Teams, keeps to what Teams shows on every device and in every theme.</summary>
public sealed class TeamsCardTests
{
    private static readonly CardLibrary Library = CardLibrary.Load(Path.Combine(AppContext.BaseDirectory, "cards"));

    private static readonly string[] Known =
    [
        "AdaptiveCard", "TextBlock", "Container", "ColumnSet", "Column", "FactSet", "Image", "ImageSet", "ActionSet", "Input.ChoiceSet", "Input.Number", "Input.Text",
        "Input.Toggle", "Action.Execute", "Action.ShowCard", "Action.OpenUrl", "Action.ToggleVisibility", "Chart.Line",
    ];

    public static TheoryData<string> Templates => new(Library.Names.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Templates))]
    public void Template_HoldsOnlyWhatTeamsShows(string template)
    {
        var card = Shaped(template);
        Assert.Equal("1.5", (string?)card["version"]);
        Assert.Equal("Full", (string?)card["msteams"]!["width"]);
        foreach (var json in card.DescendantsAndSelf().OfType<JObject>().Where(json => json["type"] is not null && json.Parent is not JProperty { Name: "data" }))
        {
            Assert.Contains((string?)json["type"], Known);
            Assert.True((string?)json["type"] != "Chart.Line" || json["fallback"] is JObject, "A chart needs a fallback.");
        }
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void Template_LeavesColoursToTheTheme(string template)
    {
        var card = Shaped(template);

        Assert.DoesNotContain(card.Descendants().OfType<JValue>(), value => value.Value is string text && text.StartsWith('#'));
        Assert.DoesNotContain(card.Descendants().OfType<JProperty>(), property => property.Name is "backgroundImage" or "backgroundColor");
    }

    [Fact]
    public void Answer_CarriesWhatWasAsked()
    {
        var message = new Activity
        {
            Type = ActivityTypes.Message,
            Text = "How is it?",
            Attachments = [new Attachment(TeamsCards.ContentType, content: JObject.Parse("""
                { "type": "AdaptiveCard", "version": "1.3", "body": [ { "type": "TextBlock", "style": "heading", "text": "Bird dog" } ],
                  "actions": [ { "type": "Action.Submit", "title": "Done", "data": { "question": "q" } },
                               { "type": "Action.ShowCard", "title": "More", "card": { "type": "AdaptiveCard", "actions": [ { "type": "Action.Submit", "title": "Later", "data": { "question": "q" } } ] } } ] }
                """))],
        };

        var sent = TeamsCards.Shape(message);
        var shaped = (JObject)sent.Attachments[0].Content;

        Assert.Null(sent.Text);
        Assert.Equal("How is it?", sent.Summary);
        Assert.Equal("How is it?|Bird dog", string.Join('|', shaped["body"]!.Select(block => (string?)block["text"])));
        Assert.All(shaped.SelectTokens("..data"), data => Assert.Equal("""{"question":"q","asked":"How is it?","about":"Bird dog"}""", data.ToString(Newtonsoft.Json.Formatting.None)));
        Assert.Equal(2, shaped.SelectTokens("..data").Count());
        Assert.Equal("1.3", (string?)((JObject)message.Attachments[0].Content)["version"]);
    }

    private static JObject Shaped(string template)
    {
        var raw = JObject.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "cards", template + ".json")));
        return (JObject)TeamsCards.Shape(new Activity { Attachments = [new Attachment(TeamsCards.ContentType, content: raw)] }).Attachments[0].Content;
    }
}
