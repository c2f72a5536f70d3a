using BackBot.Dialogs.Content;
using BackBot.Dialogs.Language;

namespace BackBot.Dialogs.Conversations;

/// <summary>How the buttons of a question look.</summary>
public enum QuestionShape
{
    /// <summary>Words only.</summary>
    Open,

    /// <summary>One of a few buttons.</summary>
    Buttons,

    /// <summary>The eleven numbers of the numeric rating scale.</summary>
    Scale,

    /// <summary>Any number of boxes to tick.</summary>
    Boxes,

    /// <summary>A card template of its own.</summary>
    Card,
}

/// <summary>One question, as it is put to a person.</summary>
/// <param name="Key">The message that asks it. Messages <c>{Key}-why</c> and <c>{Key}-hint</c> answer "why do you ask?" and an answer that was not understood.</param>
public sealed record Question(string Key)
{
    public QuestionShape Shape { get; init; }

    /// <summary>Said in place of the key's words, already filled in; null: the key's words.</summary>
    public string? Wording { get; init; }

    /// <summary>What answers "why?", already filled in; null: the message <c>{Key}-why</c>.</summary>
    public string? Why { get; init; }

    public QuestionKind Kind { get; init; }

    /// <summary>The message that names the low end of a scale.</summary>
    public string LowKey { get; init; } = "scale.low";

    /// <summary>The message that names the high end of a scale.</summary>
    public string HighKey { get; init; } = "scale.high";

    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>Name of the card template, for <see cref="QuestionShape.Card"/>.</summary>
    public string? Template { get; init; }

    /// <summary>What fills the template.</summary>
    public object? Data { get; init; }

    public static Question Open(string key) => new(key);

    public static Question Buttons(string key, IReadOnlyList<Choice> choices) =>
        new(key) { Shape = QuestionShape.Buttons, Choices = choices };

    public static Question YesNo(string key, IReadOnlyList<Choice> choices) =>
        new(key) { Shape = QuestionShape.Buttons, Choices = choices, Kind = QuestionKind.YesNo };

    public static Question Scale(string key) => new(key) { Shape = QuestionShape.Scale, Kind = QuestionKind.Pain };

    public static Question Boxes(string key, IReadOnlyList<Choice> choices) => new(key) { Shape = QuestionShape.Boxes, Choices = choices };
}
