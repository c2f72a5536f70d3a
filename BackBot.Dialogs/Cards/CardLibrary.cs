using AdaptiveCards.Templating;
using BackBot.Dialogs.Conversations;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BackBot.Dialogs.Cards;

/// <summary>The Adaptive Card templates of /cards, read once. Code only fills them.</summary>
public sealed class CardLibrary
{
    private const string ContentType = "application/vnd.microsoft.card.adaptive";

    private readonly IReadOnlyDictionary<string, AdaptiveCardTemplate> templates;

    private CardLibrary(IReadOnlyDictionary<string, AdaptiveCardTemplate> templates) => this.templates = templates;

    /// <summary>The names of all templates: their file names without <c>.json</c>.</summary>
    public IReadOnlyCollection<string> Names => [.. templates.Keys];

    /// <summary>Reads every template of a folder.</summary>
    /// <exception cref="InvalidDataException">A file is not JSON; the message names it.</exception>
    public static CardLibrary Load(string folder) => new(Directory.EnumerateFiles(folder, "*.json")
        .ToDictionary(file => Path.GetFileNameWithoutExtension(file), Read, StringComparer.Ordinal));

    /// <summary>Fills a template.</summary>
    public Attachment Fill(string template, object data)
    {
        var filled = templates[template].Expand(new EvaluationContext(data));
        return new Attachment { ContentType = ContentType, Content = JsonConvert.DeserializeObject<JObject>(filled) };
    }

    /// <summary>A message that is a card, with a summary for notifications and for channels that cannot show it.</summary>
    public Activity Message(string template, object data, string summary)
    {
        var message = (Activity)MessageFactory.Attachment(Fill(template, data));
        message.Summary = summary;
        return message;
    }

    /// <summary>A question: its words as text, and below them its buttons.</summary>
    /// <param name="words">Gives the words of a message key, for labels.</param>
    public Activity Question(Question question, string questionId, string text, Func<string, string> words)
    {
        var message = MessageFactory.Text(text, inputHint: InputHints.ExpectingInput);
        var choices = question.Choices.Select(choice => new { id = choice.Id, label = choice.Label }).ToList();
        object? card = question.Shape switch
        {
            QuestionShape.Open => null,
            QuestionShape.Buttons => new { question = questionId, choices },
            QuestionShape.Boxes => new { question = questionId, choices, label = text, send = words("buttons.send") },
            QuestionShape.Scale => new { question = questionId, low = words(question.LowKey), high = words(question.HighKey) },
            QuestionShape.Card => new { question = questionId, data = question.Data },
            _ => throw new ArgumentOutOfRangeException(nameof(question), question.Shape, "A shape that no card shows."),
        };
        if (card is not null)
        {
            var template = question.Template ?? $"question-{question.Shape}".ToLowerInvariant();
            message.Attachments = [Fill(template, card)];
        }

        return message;
    }

    private static AdaptiveCardTemplate Read(string file)
    {
        var json = File.ReadAllText(file);
        try
        {
            JToken.Parse(json);
            return new AdaptiveCardTemplate(json);
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"{Path.GetFileName(file)} is not JSON: {exception.Message}", exception);
        }
    }
}
