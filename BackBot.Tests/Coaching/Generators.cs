using BackBot.Dialogs.Coaching;
using BackBot.Dialogs.People;
using FsCheck;
using FsCheck.Fluent;

namespace BackBot.Tests.Coaching;

/// <summary>Random people for property tests, and a runner that gives the same ones every time.</summary>
internal static class Generators
{
    public static readonly DateOnly Today = new(2026, 11, 21);

    private static readonly string?[] LegWords = [null, "none", "tingling in the left calf", "numbness spreading down my leg", "my leg gives way", "no weakness or numbness"];

    public static Gen<Assessment> Assessments { get; } =
        from age in Maybe<AgeBand>()
        from site in Maybe<PainSite>()
        from days in Gen.OneOf(Gen.Choose(0, 7), Gen.Choose(0, 400))
        from halves in Gen.Choose(0, 20)
        from aggravating in Some<Aggravator>(3)
        from leg in Gen.Elements(LegWords)
        from flags in Gen.Frequency((4, Gen.Constant<IReadOnlyList<RedFlag>>([])), (1, Some<RedFlag>(2)))
        from answer in Gen.Elements(Enum.GetValues<YesNo>())
        from conditions in Gen.Frequency((2, Gen.Constant<IReadOnlyList<Condition>>([])), (1, Some<Condition>(2)))
        from otc in Maybe<OtcResult>()
        from recurrent in Maybe()
        from stops in Maybe()
        from cleared in Maybe()
        from fear in Gen.Choose(0, 10)
        from likes in Some<Preference>(3)
        from dislikes in Some<Preference>(2)
        from limits in Some<Limit>(2)
        from setting in Maybe<Setting>()
        from equipment in Some<Equipment>(4)
        from minutes in Gen.Choose(0, 60)
        select new Assessment
        {
            AgeBand = age,
            PainSite = site,
            DurationDays = days,
            Severity = halves / 2.0,
            Aggravating = aggravating,
            LegOrArmSymptoms = leg,
            RedFlags = flags.ToDictionary(flag => flag, _ => answer),
            Conditions = conditions,
            OtcAntiInflammatory = otc,
            Recurrent = recurrent,
            StopsActivity = stops,
            ClearedByClinician = cleared,
            Fear = fear,
            Preferences = likes,
            Dislikes = dislikes,
            Limits = limits,
            Setting = setting,
            Equipment = equipment,
            MinutesAvailable = minutes,
        };

    /// <summary>Up to six weeks of check-ins and sessions before today, with gaps.</summary>
    public static Gen<History> Histories { get; } =
        from days in Gen.ListOf(Days, 42)
        from length in Gen.Choose(0, 42)
        let told = days.Take(length).Select((day, back) => (Date: Today.AddDays(-back), day.Pain, day.Met, day.Flare)).Where(day => day.Met.Count > 0 || day.Pain is not null).ToList()
        select new History(
            [.. told.Select(day => new CheckIn { Date = day.Date, Pain = day.Pain, Flare = day.Flare })],
            [.. told.Where(day => day.Met.Count > 0).Select(day => new SessionLog { Date = day.Date, Id = $"session-{day.Date:O}", RestingPain = day.Pain, Exercises = day.Met })]);

    public static Gen<CoachRequest> Requests { get; } =
        from assessment in Assessments
        from history in Histories
        select new CoachRequest { Assessment = assessment, History = history, Today = Today };

    private static Gen<(double? Pain, IReadOnlyList<ExerciseLog> Met, bool Flare)> Days =>
        from pain in Gen.Frequency((1, Gen.Constant<double?>(null)), (4, Gen.Choose(0, 10).Select(value => (double?)value)))
        from met in Gen.SubListOf(Shipped.Content.Exercises.Select(exercise => exercise.Id).Take(40))
        from outcome in Gen.Elements(Enum.GetValues<ExerciseOutcome>())
        from during in Gen.Choose(0, 10)
        from flare in Gen.Frequency((20, Gen.Constant(false)), (1, Gen.Constant(true)))
        select (pain, (IReadOnlyList<ExerciseLog>)[.. met.Take(4).Select(id => new ExerciseLog { ExerciseId = id, Outcome = outcome, PainDuring = during })], flare);

    /// <summary>Runs an assertion over random values; the same ones every time, and the smallest failing one is shown.</summary>
    public static void Holds<T>(Gen<T> values, Action<T> assertion, int times = 300) =>
        Prop.ForAll(values.ToArbitrary(), assertion).Check(Config.QuickThrowOnFailure.WithMaxTest(times).WithReplay(new Replay(new Rnd(20261121, 3), null)));

    private static Gen<T?> Maybe<T>() where T : struct, Enum =>
        Gen.Frequency((1, Gen.Constant<T?>(null)), (5, Gen.Elements(Enum.GetValues<T>()).Select(value => (T?)value)));

    private static Gen<bool?> Maybe() => Gen.Elements<bool?>(null, true, false, false);

    private static Gen<IReadOnlyList<T>> Some<T>(int most) where T : struct, Enum =>
        from all in Gen.Shuffle(Enum.GetValues<T>())
        from count in Gen.Choose(0, most)
        select (IReadOnlyList<T>)[.. all.Take(count)];
}
