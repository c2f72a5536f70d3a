using System.Text.Json;
using BackBot.Commands;
using BackBot.Dialogs.Coaching;
using BackBot.Dialogs.Content;
using BackBot.Dialogs.Language;
using BackBot.Dialogs.People;
using FsCheck.Fluent;

namespace BackBot.Tests.Coaching;

/// <summary>What holds of every plan, over random people with random pasts.</summary>
public sealed class PlanPropertyTests
{
    private static readonly Coach Coach = new(Shipped.Content);

    [Fact]
    public void NoPlanBreaksARule() => Generators.Holds(Generators.Requests, request =>
    {
        var day = Coach.Day(request);
        Assert.Empty(PlanRules.BrokenBy(day.Plan, request.Assessment with { Severity = day.Request.PainToday }, Shipped.Content));
    }, times: 1500);

    [Fact]
    public void EmergencyUrgentAndCrisisNeverCarryExercises() => Generators.Holds(
        from request in Generators.Requests
        from sign in Gen.Elements(Sign.All.Where(sign => Sign.TierOf(sign) >= Safety.Urgent))
        select request with { Assessment = request.Assessment with { Signs = [sign] } },
        request =>
        {
            var plan = Coach.Day(request).Plan;
            Assert.Empty(plan.Exercises);
            Assert.Empty(plan.HeldBack);
            Assert.Equal(PlanKind.None, plan.Kind);
        });

    [Fact]
    public void AddingASignNeverLowersTriage() => Generators.Holds(
        from assessment in Generators.Assessments
        from sign in Gen.Elements(Sign.All.AsEnumerable())
        select (assessment, sign),
        pair =>
        {
            var before = Triage.Assess(pair.assessment);
            var after = Triage.Assess(pair.assessment with { Signs = [.. pair.assessment.Signs, pair.sign] });
            Assert.True(after.Tier >= before.Tier);
            Assert.Contains(pair.sign, after.Signs);
            Assert.Subset(after.Signs.ToHashSet(), before.Signs.ToHashSet());
        }, times: 1000);

    [Fact]
    public void AnsweringADangerQuestionYesNeverLowersTriage() => Generators.Holds(
        from assessment in Generators.Assessments
        from flag in Gen.Elements(Enum.GetValues<RedFlag>())
        select (assessment, flag),
        pair =>
        {
            Safety[] tiers = [.. new[] { YesNo.No, YesNo.Unsure, YesNo.Yes }.Select(answer => Triage.Assess(With(pair.assessment, pair.flag, answer)).Tier)];
            Assert.True(tiers[0] <= tiers[1] && tiers[1] <= tiers[2], string.Join(", ", tiers));
        }, times: 1000);

    [Fact]
    public void AddingALimitNeverAddsAnExerciseThatNeedsIt() => Generators.Holds(
        from request in Generators.Requests
        from limit in Gen.Elements(Enum.GetValues<Limit>())
        select (request, limit),
        pair =>
        {
            var limited = pair.request with { Assessment = pair.request.Assessment with { Limits = [pair.limit, .. pair.request.Assessment.Limits] } };
            var day = Coach.Day(limited);
            var gate = Enum.Parse<Gate>(pair.limit.ToString());
            Assert.All(day.Plan.Exercises, item => Assert.NotEqual(GateDecision.NotNow, GateRulings.For(Shipped.Content.Exercise(item.ExerciseId)!, new HashSet<Gate> { gate }).Decision));
            Assert.Empty(PlanRules.BrokenBy(day.Plan, limited.Assessment with { Severity = day.Request.PainToday }, Shipped.Content));
        });

    [Fact]
    public void EqualInputGivesEqualOutput() => Generators.Holds(Generators.Requests, request =>
        Assert.Equal(JsonSerializer.Serialize(Coach.Day(request)), JsonSerializer.Serialize(new Coach(Shipped.Content).Day(request))));

    [Fact]
    public void AskingTwiceInADayChangesNothing() => Generators.Holds(Generators.Requests, request =>
    {
        var first = Coach.Day(request);
        var again = Coach.Day(request with { State = first.State });
        Assert.Equal(JsonSerializer.Serialize(first.Plan), JsonSerializer.Serialize(again.Plan));
        Assert.Equal(JsonSerializer.Serialize(first.State), JsonSerializer.Serialize(again.State));
    });

    [Fact]
    public void WhatIsStoredComesBackAsItWas() => Generators.Holds(Generators.Requests, request =>
    {
        var day = Coach.Day(request);
        Assert.Equal(JsonSerializer.Serialize(day.Plan), JsonSerializer.Serialize(JsonSerializer.Deserialize<Plan>(JsonSerializer.Serialize(day.Plan))));
        Assert.Equal(JsonSerializer.Serialize(day.State), JsonSerializer.Serialize(JsonSerializer.Deserialize<CoachState>(JsonSerializer.Serialize(day.State))));
    }, times: 100);

    [Fact]
    public void EverySentenceIsInTheContent() => Generators.Holds(Generators.Requests, request =>
    {
        var first = Coach.Day(request with { Today = request.Today.AddDays(-1) });
        var day = Coach.Day(request with { LastPlan = first.Plan, State = first.State });
        Phrase[] said =
        [
            .. day.Plan.Exercises.SelectMany(item => item.Why.Concat(item.Cues).Append(DoseText.Of(item.Dose))),
            .. day.Plan.HeldBack.SelectMany(item => item.Why),
            .. day.Changes.Select(change => change.Says),
        ];
        Assert.All(said, phrase => Assert.NotEmpty(Shipped.Content.Messages.Say(phrase.Key, phrase.Values)));
    });

    [Fact]
    public void EveryCheckInChangesSomethingThatCanBeSeen() => Generators.Holds(Generators.Requests, request =>
    {
        var first = Coach.Day(request with { Today = request.Today.AddDays(-1) });
        Assert.NotEmpty(Coach.Day(request with { LastPlan = first.Plan, State = first.State }).Changes);
    });

    [Fact]
    public void ATipNeverHoldsAnExerciseThatAGateHoldsBack() => Generators.Holds(Generators.Requests, request =>
    {
        var day = Coach.Day(request);
        var gates = GateSet.For(request.Assessment with { Severity = day.Request.PainToday }, day.Flare is not null);
        Assert.All(day.Changes.Where(change => change is { Kind: ChangeKind.Tip, ExerciseId: not null }), tip =>
            Assert.NotEqual(GateDecision.NotNow, GateRulings.For(Shipped.Content.Exercise(tip.ExerciseId!)!, gates).Decision));
    });

    [Fact]
    public void WhatIsNotYetIsNeverChosenEvenWhenAskedFor() => Generators.Holds(Generators.Requests, request =>
    {
        var asked = request with { Requested = [.. Shipped.Content.Exercises.Select(exercise => exercise.Id)], Favourites = ["heavy-deadlift", "toe-touch", "jumping"] };
        Assert.All(Coach.Day(asked).Plan.Exercises, item => Assert.NotEqual(Availability.NotYet, Shipped.Content.Exercise(item.ExerciseId)!.Availability));
    });

    [Fact]
    public void APropertyThatDoesNotHoldIsReported() =>
        Assert.ThrowsAny<Exception>(() => Generators.Holds(Generators.Assessments, assessment => Assert.False(assessment.Fear > 5), times: 50));

    private static Assessment With(Assessment assessment, RedFlag flag, YesNo answer) =>
        assessment with { RedFlags = new Dictionary<RedFlag, YesNo>(assessment.RedFlags) { [flag] = answer } };
}
