namespace BackBot.Dialogs.Content.Checks;

/// <summary>Which facts of the sources some entry cites, and which conflicts some entry settles.</summary>
internal static class Coverage
{
    public static ContentCoverage Of(LocalContent content, IReadOnlyList<SourceFact> facts)
    {
        var cited = CitedFacts(content).ToHashSet(StringComparer.Ordinal);
        return new ContentCoverage(
            facts.Count,
            facts.Count(fact => cited.Contains(fact.Id)),
            [.. facts.Where(fact => fact.NotTold is not null).Select(fact => fact.Id)],
            [.. facts.Where(fact => fact.NotTold is null && !cited.Contains(fact.Id)).Select(fact => fact.Id)],
            [.. Settlements(content).Select(settled => settled.Conflict).Distinct(StringComparer.Ordinal).OrderBy(conflict => conflict.Length).ThenBy(conflict => conflict, StringComparer.Ordinal)]);
    }

    private static IEnumerable<string> CitedFacts(LocalContent content) =>
        content.Exercises.SelectMany(entry => entry.Facts)
            .Concat(content.Education.SelectMany(entry => entry.Facts))
            .Concat(content.Faqs.SelectMany(entry => entry.Facts))
            .Concat(content.Reassurances.SelectMany(entry => entry.Facts))
            .Concat(content.Habits.SelectMany(entry => entry.Facts))
            .Concat(content.Avoid.SelectMany(entry => entry.Facts))
            .Concat(content.FearedMovements.SelectMany(entry => entry.Facts));

    private static IEnumerable<Settlement> Settlements(LocalContent content) =>
        content.Exercises.Select(entry => entry.Settles)
            .Concat(content.Education.Select(entry => entry.Settles))
            .Concat(content.Faqs.Select(entry => entry.Settles))
            .Concat(content.Reassurances.Select(entry => entry.Settles))
            .Concat(content.Habits.Select(entry => entry.Settles))
            .Concat(content.Avoid.Select(entry => entry.Settles))
            .Concat(content.FearedMovements.Select(entry => entry.Settles))
            .OfType<Settlement>();
}
