using BackBot.Dialogs.Content.Reading;
using BackBot.Dialogs.People;

namespace BackBot.Dialogs.Content.Checks;

/// <summary>Every id that an entry names must exist, and every gate must have its text.</summary>
internal sealed class ReferenceChecks(LocaleDraft content, IReadOnlyList<SourceFact> facts, Problems problems)
{
    private readonly Dictionary<string, Located<Exercise>> exercises = content.Exercises.ToDictionary(entry => entry.Id, StringComparer.Ordinal);
    private readonly HashSet<string> factIds = [.. facts.Select(fact => fact.Id)];
    private readonly HashSet<string> notTold = [.. facts.Where(fact => fact.NotTold is not null).Select(fact => fact.Id)];

    public void Run()
    {
        Facts(content.Exercises, entry => entry.Facts);
        Facts(content.Education, entry => entry.Facts);
        Facts(content.Faqs, entry => entry.Facts);
        Facts(content.Reassurances, entry => entry.Facts);
        Facts(content.Habits, entry => entry.Facts);
        Facts(content.Avoid, entry => entry.Facts);
        Facts(content.FearedMovements, entry => entry.Facts);

        ToDo(content.Education, entry => entry.Exercise);
        ToDo(content.Reassurances, entry => entry.Exercise);
        ToDo(content.Habits, entry => entry.Exercise);

        foreach (var avoid in content.Avoid)
        {
            Known(avoid.Node, "exercise", avoid.Value.Exercise);
            foreach (var instead in avoid.Value.Instead)
            {
                Open(avoid.Node, "instead", instead);
            }
        }

        var faqIds = content.Faqs.Select(faq => faq.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var faq in content.Faqs)
        {
            foreach (var related in faq.Value.Related.Where(id => !faqIds.Contains(id) || id == faq.Id))
            {
                faq.Node.Problem("related", $"there is no other question '{related}'");
            }
        }

        var ruled = content.Gates.Select(gate => gate.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var gate in Vocabulary.Allowed<Gate>().Where(gate => !ruled.Contains(gate)))
        {
            problems.Add($"{content.Locale}/gates.yaml", 0, gate, "this gate has no text; every gate needs one");
        }
    }

    private void Facts<T>(IEnumerable<Located<T>> entries, Func<T, IReadOnlyList<string>> cited)
    {
        foreach (var entry in entries)
        {
            foreach (var fact in cited(entry.Value))
            {
                if (!factIds.Contains(fact))
                {
                    entry.Node.Problem("facts", $"'{fact}' is no fact of {SourcesFile.Name}");
                }
                else if (notTold.Contains(fact))
                {
                    entry.Node.Problem("facts", $"'{fact}' is marked 'not_told' in {SourcesFile.Name}, yet is cited here");
                }
            }
        }
    }

    /// <summary>What a text invites people to do must be open to everyone who reads it.</summary>
    private void ToDo<T>(IEnumerable<Located<T>> entries, Func<T, string?> exercise)
    {
        foreach (var entry in entries)
        {
            Open(entry.Node, "exercise", exercise(entry.Value));
        }
    }

    private Exercise? Known(EntryNode node, string key, string? id)
    {
        if (id is null)
        {
            return null;
        }

        if (exercises.TryGetValue(id, out var exercise))
        {
            return exercise.Value;
        }

        node.Problem(key, $"there is no exercise '{id}'");
        return null;
    }

    private void Open(EntryNode node, string key, string? id)
    {
        if (Known(node, key, id) is { Availability: not Availability.Open })
        {
            node.Problem(key, $"'{id}' is not open to everyone; allowed: an exercise with 'availability: open'");
        }
    }
}
