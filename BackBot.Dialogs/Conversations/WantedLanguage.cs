using BackBot.Dialogs.Content;
using BackBot.Dialogs.People;

namespace BackBot.Dialogs.Conversations;

/// <summary>"Auf Deutsch bitte": the person's language from here on, whatever the channel says.</summary>
internal static class WantedLanguage
{
    /// <summary>The language that a message asks for, word for word; null when it asks for none.</summary>
    public static string? In(LocalContent content, string text) => ChoiceReader.Named(content.Messages.Choices("languages"), text)?.Id;

    /// <summary>The person with that language. Their region stays, because help lines go by it: <c>en-US</c> becomes <c>es-US</c>.</summary>
    public static Person Spoken(Person person, string language) =>
        person with { Locale = person.Locale?.Split('-') is [_, .., { Length: 2 } region] ? $"{language}-{region}" : language };
}
