using BackBot.Dialogs.Coaching;
using BackBot.Dialogs.Content;
using BackBot.Dialogs.People;

namespace BackBot.Commands;

/// <summary>Made-up people with a made-up past, for the simulation. The same seed gives the same person.</summary>
internal sealed class RandomPeople(LocalContent content)
{
    private static readonly string[] LegWords =
        ["none", "tingling in the left calf", "pain down the right leg", "numb toes", "numbness that is spreading", "my left leg gives way", "no numbness or weakness"];

    /// <param name="today">The day the plan is for; the past lies before it.</param>
    public (Assessment Assessment, History History) Person(int seed, DateOnly today)
    {
        // Made-up people must be the same ones every time, which is what a seeded generator is for.
        var random = new Random(seed);
        var danger = random.Next(6) == 0;
        var assessment = new Assessment
        {
            AgeBand = Maybe<AgeBand>(random),
            PainSite = Maybe<PainSite>(random),
            DurationDays = random.Next(3) == 0 ? random.Next(400) : random.Next(8),
            Severity = random.Next(21) / 2.0,
            Aggravating = Some<Aggravator>(random, 3),
            LegOrArmSymptoms = random.Next(3) == 0 ? LegWords[random.Next(LegWords.Length)] : null,
            RedFlags = danger ? Some<RedFlag>(random, 3).ToDictionary(flag => flag, _ => (YesNo)random.Next(3)) : [],
            Conditions = random.Next(3) == 0 ? Some<Condition>(random, 2) : [],
            OtcAntiInflammatory = Maybe<OtcResult>(random),
            Recurrent = Maybe(random),
            StopsActivity = Maybe(random),
            InterferesWorkHome = Maybe(random),
            ClearedByClinician = Maybe(random),
            Fear = random.Next(11),
            Preferences = Some<Preference>(random, 3),
            Dislikes = Some<Preference>(random, 2),
            Limits = Some<Limit>(random, 2),
            Setting = Maybe<Setting>(random),
            Equipment = Some<Equipment>(random, 4),
            MinutesAvailable = random.Next(10) == 0 ? null : random.Next(61),
        };
        return (assessment, random.Next(2) == 0 ? History.Empty : Past(random, today));
    }

    private History Past(Random random, DateOnly today)
    {
        var (checkIns, sessions) = (new List<CheckIn>(), new List<SessionLog>());
        var pain = random.Next(9);
        for (var back = random.Next(40); back >= 0; back--)
        {
            if (random.Next(3) == 0)
            {
                continue;
            }

            var date = today.AddDays(-back);
            pain = Math.Clamp(pain + random.Next(-2, 3), 0, 10);
            checkIns.Add(new CheckIn { Date = date, Pain = pain, Minutes = random.Next(30), Confidence = random.Next(11), Mood = random.Next(11), Flare = random.Next(25) == 0 });
            sessions.Add(new SessionLog
            {
                Date = date,
                Id = $"session-{back}",
                RestingPain = pain,
                Exercises =
                [
                    .. Enumerable.Range(0, random.Next(4)).Select(_ => new ExerciseLog
                    {
                        ExerciseId = content.Exercises[random.Next(content.Exercises.Count)].Id,
                        Outcome = (ExerciseOutcome)random.Next(5),
                        PainDuring = random.Next(2) == 0 ? null : Math.Clamp(pain + random.Next(-1, 4), 0, 10),
                    }),
                ],
            });
        }

        return new History(checkIns, sessions);
    }

    private static T? Maybe<T>(Random random) where T : struct, Enum => random.Next(6) == 0 ? null : Enum.GetValues<T>()[random.Next(Enum.GetValues<T>().Length)];

    private static bool? Maybe(Random random) => random.Next(4) switch { 0 => true, 1 => null, _ => false };

    private static IReadOnlyList<T> Some<T>(Random random, int most) where T : struct, Enum
    {
        var all = Enum.GetValues<T>();
        return [.. Enumerable.Range(0, random.Next(most + 1)).Select(_ => all[random.Next(all.Length)]).Distinct()];
    }
}
