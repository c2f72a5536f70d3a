using System.Globalization;
using BackBot.Dialogs.Cards;
using BackBot.Dialogs.Coaching;
using BackBot.Dialogs.Content;
using BackBot.Dialogs.Language;
using BackBot.Dialogs.People;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BackBot.Dialogs.Conversations;

/// <summary>
/// One turn of the conversation: what is known, what the person just said, and what BackBot says back.
/// Replies leave together at the end of the turn; nothing is sent while the dialogs think.
/// </summary>
public sealed class Talk(TurnScope scope, LocalContent content, CardLibrary cards, ILanguageReader language, Reply reply)
{
    private readonly List<Activity> replies = [];
    private readonly List<string> lines = [];

    public TurnScope Scope { get; } = scope;

    public LocalContent Content { get; } = content;

    public Reply Reply { get; } = reply;

    public Person Person => Scope.Person;

    public DateOnly Today => Scope.Today;

    /// <summary>Today's pain, 0 to 10, as a check-in, a session or today's assessment told it; null when none did.</summary>
    public double? PainToday => Scope.History.PainOn(Today) ?? (Person.AssessedOn == Today ? Person.Assessment.Severity : null);

    /// <summary>Changes what is known of the person.</summary>
    public void Know(Func<Person, Person> change) => Scope.Person = change(Scope.Person);

    /// <summary>Changes the assessment.</summary>
    public void Assess(Func<Assessment, Assessment> change) => Know(person => person with { Assessment = change(person.Assessment) });

    /// <summary>The words of a message. Where it has several wordings, the turn decides which, so that a turn that runs again says the same.</summary>
    public string Words(string key, params (string Name, string Value)[] values)
    {
        var filled = values.ToDictionary(value => value.Name, value => value.Value, StringComparer.Ordinal);
        filled.TryAdd("name", Person.Name ?? "");
        var named = key + "-named";
        var chosen = !string.IsNullOrEmpty(Person.Name) && Content.Messages.Has(named) ? named : key;
        return Content.Messages.Say(chosen, filled, Variant(key));
    }

    /// <summary>The words of phrases that a rule gave, as one paragraph. A rule writes its numbers as 4.5; they are said as the language writes them.</summary>
    public string Words(IEnumerable<Phrase> phrases) =>
        string.Join(' ', phrases.Select(phrase => Words(phrase.Key, [.. phrase.Values.Select(value => (value.Key, Spoken(value.Value)))])));

    /// <summary>How much of an exercise, in words.</summary>
    public string DoseWords(Dose dose) => Words([DoseText.Of(dose)]);

    /// <summary>Says a message. What is said before a question goes out as one message, paragraph by paragraph.</summary>
    public void Say(string key, params (string Name, string Value)[] values) => lines.Add(Words(key, values));

    /// <summary>Says words that are already filled in, such as a reason or an education unit.</summary>
    public void SayWords(string words) => lines.Add(words);

    /// <summary>The words in which this turn's prompt asks its question; null in a turn that is no prompt.</summary>
    public string? PromptWording { get; private set; }

    /// <summary>The question that opens next is asked in these words.</summary>
    public void Asking(string words) => PromptWording = words;

    /// <summary>Shows a card with the text that stands for it where cards cannot be shown.</summary>
    public void Show(string template, object data, string text)
    {
        Break();
        replies.Add(cards.Message(template, data, text));
    }

    /// <summary>The choices under <c>choices.{list}</c> of the messages, in the order of the file.</summary>
    public IReadOnlyList<Choice> Choices(string list) => Content.Messages.Choices(list);

    /// <summary>What the person's words answer to a question of this kind.</summary>
    public Answer? Read(QuestionKind kind) => language.Read(Reply.Words, Reading(kind)).Answer;

    private ReadingContext Reading(QuestionKind kind) => new(Person.Locale ?? ContentLibrary.English, kind, Today, Person.Zone);

    /// <summary>Puts a question, with its buttons, as a message of its own.</summary>
    public void Put(Question question, string questionId)
    {
        Break();
        var text = question.Wording ?? Words(question.Key, [.. question.Values.Select(value => (value.Key, value.Value))]);
        replies.Add(cards.Question(question, questionId, text, key => Words(key)));
    }

    /// <summary>Shows what a person can do next. Its buttons belong to no question and never grow old.</summary>
    public void ShowMenu() => Offer("say.menu", Menu);

    /// <summary>Offers choices that belong to no question and never grow old; whatever else is written is heard as ever.</summary>
    public void Offer(string key, IReadOnlyList<Choice> choices) => Put(Question.Buttons(key, choices), Interruptions.MenuQuestion);

    /// <summary>What this person can do next.</summary>
    public IReadOnlyList<Choice> Menu => Person switch
    {
        { Consent: Consent.Declined } => Choices("menu_information"),
        { AssessedOn: null } => Choices("menu_new"),
        { Ladder: not null } or { Assessment.Fear: >= FearOfMovement.ReassuranceFrom } => [.. Choices("menu"), .. Choices("menu_fear")],
        _ => Choices("menu"),
    };

    /// <summary>Ends the turn: everything said, in order.</summary>
    public async Task SendAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        Break();
        if (replies.Count > 0)
        {
            await turnContext.SendActivitiesAsync([.. replies], cancellationToken);
        }
    }

    /// <summary>A number as people write it in this language: its own decimal mark, no trailing zero.</summary>
    public string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture).Replace(".", Words("number.decimal-mark"), StringComparison.Ordinal);

    private string Spoken(string value) =>
        double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? Number(number) : value;

    private void Break()
    {
        if (lines.Count > 0)
        {
            replies.Add(MessageFactory.Text(string.Join("\n\n", lines)));
            lines.Clear();
        }
    }

    private int Variant(string key)
    {
        var seed = 17;
        foreach (var letter in Scope.TurnId + key)
        {
            seed = unchecked((seed * 31) + letter);
        }

        return seed & int.MaxValue;
    }
}
