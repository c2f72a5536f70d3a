using BackBot.Dialogs.Content;
using BackBot.Dialogs.Language;
using static BackBot.Tests.Content.ShippedContent;

namespace BackBot.Tests.Content;

public sealed class ShippedContentTests
{
    [Fact]
    public void ThereIsEnoughOfEachKind()
    {
        Assert.True(English.Exercises.Count >= 60);
        Assert.True(English.Education.Count >= 42);
        Assert.True(English.FearedMovements.Count >= 8);
        Assert.Equal(Enum.GetValues<Gate>(), English.Gates.Keys.Order());
        Assert.All(Enum.GetValues<Category>(), category => Assert.Contains(English.Exercises, exercise => exercise.Categories.Contains(category)));
        Assert.All(Enum.GetValues<Position>(), position => Assert.Contains(English.Exercises, exercise => exercise.Positions.Contains(position)));
    }

    [Fact]
    public void EveryTopic_HasAQuestionAndAPieceOfEducation() => Assert.All(Enum.GetValues<Topic>(), topic =>
    {
        Assert.Contains(English.Faqs, faq => faq.Topics.Contains(topic));
        Assert.Contains(English.Education, unit => unit.Topics.Contains(topic));
    });

    [Fact]
    public void EveryFear_HasSeveralReassurances() =>
        Assert.All(Enum.GetValues<FearTheme>(), theme => Assert.True(English.Reassurances.Count(entry => entry.Theme == theme) >= 3, theme.ToString()));

    [Fact]
    public void WordsOfAFear_BelongToOneTheme()
    {
        var shared = English.Reassurances.SelectMany(entry => entry.Words.Select(word => (word, entry.Theme)))
            .Distinct().GroupBy(pair => pair.word, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1).Select(group => group.Key);

        Assert.Empty(shared);
    }

    [Fact]
    public void EveryFact_HasAPlace()
    {
        Assert.Equal(281, Library.Coverage.Facts);
        Assert.Empty(Library.Coverage.Missing);
        Assert.Equal(Library.Coverage.Facts, Library.Coverage.Covered + Library.Coverage.NotTold.Count);
    }

    [Fact]
    public void EveryConflictOfTheSources_IsSettled_OrIsAboutBrandsOnly() =>
        Assert.Equal(Enumerable.Range(1, 23).Select(number => $"X{number}"), Library.Coverage.Settled);

    [Fact]
    public void WhatIsNotTold_IsListedInTheDocs()
    {
        var docs = File.ReadAllText(Path.Combine(RepositoryRoot(), "docs", "sources.md"));

        Assert.All(Library.Facts.Where(fact => fact.NotTold is not null), fact => Assert.Contains($"| {fact.Id} |", docs, StringComparison.Ordinal));
        Assert.All(Enumerable.Range(1, 24), number => Assert.Contains($"| X{number} |", docs, StringComparison.Ordinal));
    }

    [Fact]
    public void NoBrand_IsNamed() =>
        Assert.DoesNotContain(Units(English), unit => new[] { "Longevity", "iLive", "Houston", "Barber", "Simmons" }.Any(brand => unit.Text.Contains(brand, StringComparison.OrdinalIgnoreCase)));

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "BackBot.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}
