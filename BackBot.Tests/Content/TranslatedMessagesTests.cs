using BackBot.Channels.WebChat;
using BackBot.Dialogs.Content;
using BackBot.Dialogs.Conversations;

namespace BackBot.Tests.Content;

/// <summary>A language that has messages has all of them: the same keys, placeholders and choices, in words of its own.</summary>
public sealed class TranslatedMessagesTests
{
    private static readonly Messages English = ShippedContent.English.Messages;

    public static TheoryData<string> Languages => [.. ShippedContent.Library.Locales];

    public static TheoryData<string> Translations => [.. Translated];

    private static string[] Translated =>
        [.. ShippedContent.Library.Locales.Where(locale => locale != ContentLibrary.English && ShippedContent.Library.For(locale).Counts.Any(count => count is { Kind: "messages", Own: > 0 }))];

    [Fact]
    public void SpanishGermanAndFrench_HaveMessages() => Assert.Equal(["de", "es", "fr"], Translated);

    [Theory]
    [MemberData(nameof(Translations))]
    public void EveryMessage_IsTranslated_WithTheSamePlaceholders(string locale)
    {
        var content = ShippedContent.Library.For(locale);

        Assert.Empty(content.MessagesInEnglish);
        Assert.All(English.Keys, key => Assert.True(English.PlaceholdersOf(key).SetEquals(content.Messages.PlaceholdersOf(key)), key));
    }

    /// <summary>A prompt is worded anew every day, so a language needs as large a pool as English.</summary>
    [Theory]
    [MemberData(nameof(Translations))]
    public void PoolsOfWordings_AreAsLargeAsInEnglish(string locale) =>
        Assert.All(English.Keys.Where(key => !key.StartsWith("choices.", StringComparison.Ordinal)),
            key => Assert.True(ShippedContent.Library.For(locale).Messages.Count(key) >= English.Count(key), key));

    [Theory]
    [MemberData(nameof(Translations))]
    public void Choices_AreTheSameInTheSameOrder(string locale)
    {
        var messages = ShippedContent.Library.For(locale).Messages;

        Assert.All(Lists, list => Assert.Equal(English.Choices(list).Select(choice => choice.Id), messages.Choices(list).Select(choice => choice.Id)));
    }

    /// <summary>What is typed must name one choice: a word of two would be asked again for ever.</summary>
    [Theory]
    [MemberData(nameof(Languages))]
    public void WordsOfOneChoice_AreNoWordsOfAnother(string locale)
    {
        var messages = ShippedContent.Library.For(locale).Messages;
        foreach (var list in Lists)
        {
            var named = messages.Choices(list).SelectMany(choice => choice.Words.Prepend(choice.Label).Select(ChoiceReader.Plain).Distinct(StringComparer.Ordinal)).Where(name => name.Length > 0);

            Assert.Empty(named.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => $"{list}: {group.Key}"));
        }
    }

    /// <summary>Single words such as a month may be the same in both languages; sentences are not.</summary>
    [Theory]
    [MemberData(nameof(Translations))]
    public void NoSentence_IsLeftInEnglish(string locale)
    {
        var messages = ShippedContent.Library.For(locale).Messages;
        var sentences = English.Keys.Where(key => !key.StartsWith("choices.", StringComparison.Ordinal))
            .SelectMany(key => Enumerable.Range(0, English.Count(key)).Select(variant => (Key: key, Text: Said(English, key, variant))))
            .Where(message => message.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetter)) > 2);

        Assert.Empty(sentences.Where(message => Enumerable.Range(0, messages.Count(message.Key)).Any(variant => Said(messages, message.Key, variant) == message.Text)).Select(message => message.Key));
    }

    /// <summary>Asking for a language works in whichever is spoken now.</summary>
    [Theory]
    [MemberData(nameof(Translations))]
    public void AskingForALanguage_IsTheSameInEveryLanguage(string locale)
    {
        var (own, english) = (ShippedContent.Library.For(locale).Messages.Choices("languages"), English.Choices("languages"));

        Assert.Equal(english.Select(choice => (choice.Id, string.Join('|', choice.Words.Prepend(choice.Label)))), own.Select(choice => (choice.Id, string.Join('|', choice.Words.Prepend(choice.Label)))));
        Assert.Equal(ShippedContent.Library.Locales.Order(StringComparer.Ordinal), own.Select(choice => choice.Id).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Translations))]
    public void WordsOfThePage_AreTranslated(string locale)
    {
        var words = new PageWords(ShippedContent.Folder);

        Assert.Equal(["name"], words.For("en").Where(word => words.For(locale)[word.Key] == word.Value).Select(word => word.Key));
    }

    private static IEnumerable<string> Lists =>
        English.Keys.Where(key => key.StartsWith("choices.", StringComparison.Ordinal)).Select(key => key["choices.".Length..key.LastIndexOf('.')]).Distinct(StringComparer.Ordinal);

    private static string Said(Messages messages, string key, int variant) =>
        messages.Say(key, messages.PlaceholdersOf(key).ToDictionary(name => name, _ => "0", StringComparer.Ordinal), variant);
}
