using System.Runtime.InteropServices;
using BackBot.Dialogs.People;

namespace BackBot.Dialogs.Language.Intents;

/// <summary>What an utterance is filed under: an intent, with a topic where it is a question.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Label(Intent Intent, Topic? Topic)
{
    private const string Question = "ask_question";

    /// <summary>Reads <c>fear</c>, <c>ask_question</c> or <c>ask_question/yoga</c>.</summary>
    /// <exception cref="InvalidDataException">Neither an intent nor a topic; the message names it.</exception>
    public static Label Parse(string name)
    {
        var parts = name.Split('/');
        return Vocabulary.TryParse<Intent>(parts[0], out var intent) && parts.Length == 1 ? new Label(intent, null)
            : parts.Length == 2 && parts[0] == Question && Vocabulary.TryParse<Topic>(parts[1], out var topic) ? new Label(intent, topic)
            : throw new InvalidDataException($"'{name}' is no intent; write one of {string.Join(", ", Vocabulary.Allowed<Intent>())}, or {Question}/ and one of {string.Join(", ", Vocabulary.Allowed<Topic>())}.");
    }
}
