using BackBot.Dialogs.Content;
using BackBot.Dialogs.People;

namespace BackBot.Dialogs.Coaching;

/// <summary>Why an exercise was chosen: what it is for, then what about the person speaks for it; two or three sentences.</summary>
internal sealed class Reasons(PlanRequest request, TriageResult triage, PlanKind kind, IReadOnlySet<Gate> gates)
{
    private const int Longest = 3;
    private readonly string? gentle = kind == PlanKind.Gentle ? PlanKinds.GentleBecause(request, triage, gates) : null;

    public IReadOnlyList<Phrase> For(Exercise exercise) =>
        [Phrase.Of("coaching.reason.purpose", ("purpose", exercise.Purpose)), .. Personal(exercise).Take(Longest - 1)];

    private IEnumerable<Phrase> Personal(Exercise exercise)
    {
        if (exercise.Likes.Cast<Preference?>().FirstOrDefault(kind => request.Assessment.Preferences.Contains(kind!.Value)) is { } liked)
        {
            yield return Phrase.Of("coaching.reason.liked." + Vocabulary.NameOf(liked));
        }

        if (kind == PlanKind.ClearanceFirst)
        {
            yield return Phrase.Of("coaching.reason.clearance_first");
        }
        else if (gentle is not null)
        {
            yield return Phrase.Of("coaching.reason.gentle." + gentle);
        }

        // Only a way of moving that the exercise spares may be named: each gate has its sentence for what does not trouble it.
        foreach (var gate in Spared(exercise))
        {
            yield return Phrase.Of("coaching.reason.spares." + Vocabulary.NameOf(gate));
        }

        if (request.Assessment.Setting == Setting.Office)
        {
            yield return Phrase.Of("coaching.reason.office");
        }

        yield return Phrase.Of("coaching.reason.balance." + (exercise.Settles() ? "rest" : Vocabulary.NameOf(exercise.GroupOf())));
    }

    private IEnumerable<Gate> Spared(Exercise exercise)
    {
        (Gate Gate, Movement[] Moves)[] sparing =
        [
            (Gate.FlexionSensitive, [Movement.Flexion, Movement.FlexionEndRange, Movement.SustainedSitting]),
            (Gate.ExtensionSensitive, [Movement.Extension, Movement.ExtensionEndRange]),
            (Gate.RotationSensitive, [Movement.Rotation]),
            (Gate.LoadSensitive, [Movement.LightLoad, Movement.HeavyLoad]),
            (Gate.ImpactSensitive, [Movement.Impact]),
        ];
        return sparing.Where(pair => gates.Contains(pair.Gate) && !exercise.Moves.Any(pair.Moves.Contains)).Select(pair => pair.Gate);
    }
}
