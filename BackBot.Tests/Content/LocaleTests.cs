using BackBot.Dialogs.Content;

namespace BackBot.Tests.Content;

public sealed class LocaleTests
{
    private const string Verbeugung = """
        - id: bow
          name: Verbeugung
          purpose: beugen
          steps: [Ein wenig beugen., Zurück.]
          breathing: Aus beim Beugen.
          gates: {modify: {osteoporosis: Klein halten.}}
        """;

    [Theory]
    [InlineData("de", "de")]
    [InlineData("de-AT", "de")]
    [InlineData("DE-at", "de")]
    [InlineData("en-GB", "en")]
    [InlineData("zh-Hant-TW", "en")]
    [InlineData("", "en")]
    [InlineData(null, "en")]
    public void For_TakesTheNearestLanguage(string? tag, string locale)
    {
        using var folder = new ContentFolder().Write("de/exercises.yaml", Verbeugung);

        Assert.Equal(locale, ContentLibrary.Load(folder.Path).For(tag).Locale);
    }

    [Fact]
    public void Translation_BringsWords_AndTheRestStaysEnglish()
    {
        using var folder = new ContentFolder().Write("de/exercises.yaml", Verbeugung).Write("de/locale.yaml", "reviewed: false");

        var library = ContentLibrary.Load(folder.Path);
        var (german, english) = (library.For("de").Exercise("bow")!, library.For("en").Exercise("bow")!);

        Assert.Equal("Verbeugung", german.Name);
        Assert.Equal("Klein halten.", german.Gates[Gate.Osteoporosis].How);
        Assert.Equal(english.Gates.ToDictionary(pair => pair.Key, pair => pair.Value.Decision), german.Gates.ToDictionary(pair => pair.Key, pair => pair.Value.Decision));
        Assert.Equal((english.Level, english.Dose, english.SaferAlternative), (german.Level, german.Dose, german.SaferAlternative));
        Assert.Equal(["breathe", "bow"], library.For("de").Exercises.Select(exercise => exercise.Id));
        Assert.Equal("Breathe", library.For("de").Exercise("breathe")!.Name);
        Assert.Equal("Hello.", library.For("de").Messages.Say("hello.plain"));
        Assert.False(library.For("de").Reviewed);
        Assert.True(library.For("en").Reviewed);
        Assert.Contains(new ContentCount("exercises", 2, 1), library.For("de").Counts);
    }

    [Theory]
    [InlineData("  breathing: Aus", "  level: 1\n  breathing: Aus", "unknown key 'level'")]
    [InlineData("- id: bow", "- id: curtsy", "'curtsy' is not in English")]
    [InlineData("  gates: {modify: {osteoporosis: Klein halten.}}", "", "'gates: modify' must translate exactly these: osteoporosis")]
    [InlineData("osteoporosis:", "no_pool:", "'gates: modify' must translate exactly these: osteoporosis")]
    [InlineData("{modify: {osteoporosis: Klein halten.}}", "{modify: {osteoporosis: Klein halten.}, allow: [no_pool]}", "unknown key 'allow'; allowed: modify")]
    [InlineData("  name: Verbeugung\n", "", "'name' is missing")]
    public void Translation_WithMistake_IsTold(string piece, string by, string message)
    {
        using var folder = new ContentFolder().Write("de/exercises.yaml", Verbeugung).Replace("de/exercises.yaml", piece, by);

        var problem = Assert.Single(Assert.Throws<ContentException>(() => ContentLibrary.Load(folder.Path)).Problems);

        Assert.StartsWith(message, problem.Message, StringComparison.Ordinal);
        Assert.Equal("de/exercises.yaml", problem.File);
    }

    [Theory]
    [InlineData("hello:\n  named: Hallo.", "the placeholders differ from English; allowed: {name}")]
    [InlineData("hello:\n  plain: Hallo {name}.", "the placeholders differ from English; allowed: none")]
    [InlineData("hello:\n  all: Hallo.", "no such message in en/messages*.yaml")]
    public void TranslatedMessage_ThatCodeCannotFill_IsTold(string yaml, string message)
    {
        using var folder = new ContentFolder().Write("de/messages.yaml", yaml);

        var problem = Assert.Single(Assert.Throws<ContentException>(() => ContentLibrary.Load(folder.Path)).Problems);

        Assert.Equal(message, problem.Message);
        Assert.Equal(("de/messages.yaml", 2), (problem.File, problem.Line));
    }

    [Theory]
    [InlineData("de")]
    [InlineData("es")]
    [InlineData("fr")]
    public void ShippedTranslation_IsWhole_AndMarkedAsNotReviewed(string locale)
    {
        var content = ShippedContent.Library.For(locale);

        Assert.Equal(locale, content.Locale);
        Assert.False(content.Reviewed);
        Assert.All(content.Counts, count => Assert.Equal(count.Count, count.Own));
    }

    /// <summary>A sentence left in English would be the same text in both languages.</summary>
    [Theory]
    [InlineData("de")]
    [InlineData("es")]
    [InlineData("fr")]
    public void ShippedTranslation_LeavesNoSentenceInEnglish(string locale)
    {
        var english = ShippedContent.English.Exercises.SelectMany(exercise => exercise.Steps).ToHashSet(StringComparer.Ordinal);
        var (translated, original) = (ShippedContent.Units(ShippedContent.Library.For(locale)), ShippedContent.Units(ShippedContent.English));

        Assert.Empty(translated.Zip(original).Where(pair => pair.First.Text == pair.Second.Text).Select(pair => pair.First.Id));
        Assert.DoesNotContain(ShippedContent.Library.For(locale).Exercises.SelectMany(exercise => exercise.Steps), english.Contains);
    }
}
