using System.Globalization;
using System.Text;
using BackBot.Commands;
using BackBot.Dialogs.Coaching;
using BackBot.Dialogs.People;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.Converters;
using YamlDotNet.Serialization.NamingConventions;

namespace BackBot.Tests.Coaching;

/// <summary>
/// Scripted four-week lives: each day's plan, what changed and what is asked, against the file beside the script. When a rule is changed on purpose, the
/// test writes what it found next to the test's own files; reading the difference is how one sees what the change means for people.
/// </summary>
public sealed class LivesTests
{
    private const int LastDay = 28;
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Coaching", "Lives");
    private static readonly Coach Coach = new(Shipped.Content);

    public static TheoryData<string> Names => [.. Directory.EnumerateFiles(Folder, "*.yaml").Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void EachDayIsAsWritten(string name)
    {
        var lived = Live(Read(name));
        var expected = File.ReadAllText(Path.Combine(Folder, name + ".expected.txt"));
        if (expected != lived)
        {
            File.WriteAllText(Path.Combine(Folder, name + ".found.txt"), lived);
        }

        Assert.Equal(expected.Split('\n'), lived.Split('\n'));
    }

    [Fact]
    public void AtLeastSixLivesAreTold() => Assert.True(Names.Count >= 6);

    private static LifeFile Read(string name) =>
        new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).WithTypeConverter(new DateOnlyConverter(formats: "yyyy-MM-dd"))
            .Build().Deserialize<LifeFile>(File.ReadAllText(Path.Combine(Folder, name + ".yaml")));

    private static string Live(LifeFile life)
    {
        var assessment = PlanInput.Read($$"""{"id":"life",{{life.Assessment.Trim().TrimStart('{')}}""").Assessment;
        var (checkIns, sessions) = (new List<CheckIn>(), new List<SessionLog>());
        var (state, lastPlan) = (CoachState.New, (Plan?)null);
        var ladder = ExposureLadder.Build([new LadderMovement { Id = "bending", Name = "bending to the floor", Concern = 5 }]);
        var told = new StringBuilder();
        for (var number = 1; number <= LastDay; number++)
        {
            var date = life.Start.AddDays(number - 1);
            if (!life.Days.TryGetValue(number, out var day))
            {
                told.Append(CultureInfo.InvariantCulture, $"{number,2} silent\n");
                continue;
            }

            checkIns.Add(new CheckIn { Date = date, Pain = day.Pain, Confidence = day.Confidence, Mood = day.Mood, Flare = day.Flare, Minutes = 0 });
            var coached = Coach.Day(new CoachRequest { Assessment = assessment, Today = date, State = state, History = new History([.. checkIns], [.. sessions]), LastPlan = lastPlan });
            state = coached.AsksAboutMood ? coached.State with { MoodAskedOn = date } : coached.State;
            lastPlan = coached.Plan;
            if (!day.Rest && coached.Plan.Exercises.Count > 0)
            {
                sessions.Add(SessionOf(coached.Plan, day, date));
            }

            var tried = day.Try is { } attempt ? Climb(ref ladder, attempt, date) : null;
            told.Append(Line(number, day, coached, tried)).Append('\n');
        }

        return told.ToString();
    }

    private static SessionLog SessionOf(Plan plan, LifeDay day, DateOnly date) => new()
    {
        Date = date,
        Id = $"session-{date:yyyy-MM-dd}",
        PlanId = plan.Id,
        RestingPain = day.Pain,
        Exercises =
        [
            .. plan.Exercises.Select(item => new ExerciseLog
            {
                ExerciseId = item.ExerciseId,
                Outcome = day.TooHard.Contains(item.ExerciseId) ? ExerciseOutcome.TooHard : day.TooEasy.Contains(item.ExerciseId) ? ExerciseOutcome.TooEasy : ExerciseOutcome.Done,
                PainDuring = day.DuringOf.TryGetValue(item.ExerciseId, out var during) ? during : day.During,
            }),
        ],
        Finished = true,
    };

    private static string Climb(ref Ladder ladder, LifeTry attempt, DateOnly date)
    {
        var movement = ladder.Movements[0];
        var happened = Vocabulary.TryParse<FearedOutcome>(attempt.Happened, out var outcome) ? outcome : throw new InvalidDataException(attempt.Happened);
        var trial = new ExposureTrial(date, movement.Step, new Expectation { Pain = attempt.Expected }, new Experience { Happened = happened, Pain = attempt.Felt, Concern = attempt.Concern });
        movement = movement with { Trials = [.. movement.Trials, trial] };
        var move = ExposureLadder.Decide(movement);
        ladder = new Ladder([ExposureLadder.Apply(movement, move)]);
        return string.Create(CultureInfo.InvariantCulture, $"step {trial.Step}: {move}, {string.Join(", ", ExposureLadder.Compare(trial).Select(phrase => phrase.Key["coaching.ladder.".Length..]))}");
    }

    private static string Line(int number, LifeDay day, CoachedDay coached, string? tried)
    {
        var plan = coached.Plan;
        string[] parts =
        [
            string.Create(CultureInfo.InvariantCulture, $"{number,2} pain {day.Pain?.ToString("0.#", CultureInfo.InvariantCulture) ?? "-"}: {Vocabulary.NameOf(plan.Kind)} level {plan.LevelCap}, {plan.Minutes} min"),
            string.Join(", ", plan.Exercises.Select(item => $"{item.ExerciseId}{(item.Modified is null ? "" : "*")} {Amount(item)}")),
            string.Join(", ", coached.Changes.Select(change => change.Says.Key["coaching.change.".Length..] + (change.ExerciseId is { } id ? $"({id})" : ""))),
            string.Join(", ", plan.Notices.Select(Vocabulary.NameOf)),
            string.Join(", ", Asked(coached)),
            tried ?? "",
        ];
        return string.Join(" | ", parts.Where(part => part.Length > 0));
    }

    private static string Amount(PlannedExercise item) => item.Dose switch
    {
        { Sets: { } sets, Repetitions: { } repetitions } => $"{sets}x{repetitions}",
        { Repetitions: { } repetitions } => $"x{repetitions}",
        { Sets: { } sets, HoldSeconds: { } hold } => $"{sets}x{hold}s",
        var dose => $"{dose.Minutes}min",
    };

    private static IEnumerable<string> Asked(CoachedDay day)
    {
        if (day.OffersFlarePlan)
        {
            yield return "offers the flare-up plan";
        }

        if (day.AsksDangerQuestions)
        {
            yield return "asks the danger questions";
        }

        if (day.AsksAboutMood)
        {
            yield return "asks about mood";
        }
    }
}
