using BackBot.Dialogs.Coaching;
using BackBot.Dialogs.People;

namespace BackBot.Tests.Coaching;

/// <summary>What is chosen first among what is allowed.</summary>
public sealed class SelectionTests
{
    private static readonly ExerciseSelector Selector = new(Shipped.Content.Exercises, Shipped.Content.Gates);

    [Theory]
    [InlineData(PainSite.Lower)]
    [InlineData(PainSite.Middle)]
    [InlineData(PainSite.Upper)]
    public void FirstDays_AreForThePartOfTheBackThatHurts(PainSite site)
    {
        foreach (var liked in Enum.GetValues<Preference>())
        {
            var plan = Plan(site, liked);

            Assert.NotEmpty(plan.Exercises);
            Assert.All(plan.Exercises, item => Assert.True(ForTheSite(item, site), $"{liked}: {item.ExerciseId}"));
        }
    }

    [Fact]
    public void LowerAndUpperBack_AreNotServedAlike()
    {
        var (lower, upper) = (Plan(PainSite.Lower, Preference.Stretch), Plan(PainSite.Upper, Preference.Stretch));

        Assert.Contains(lower.Exercises, item => item.ExerciseId == "pelvic-tilt");
        Assert.Contains(upper.Exercises, item => item.ExerciseId == "shoulder-rolls");
    }

    private static Plan Plan(PainSite site, Preference liked) => Selector.Select(new PlanRequest
    {
        Assessment = new Assessment { PainSite = site, Severity = 3, Fear = 1, DurationDays = 4, MinutesAvailable = 10, Preferences = [liked], Setting = Setting.Home },
        Today = Days.First,
    });

    private static bool ForTheSite(PlannedExercise item, PainSite site)
    {
        var sites = Shipped.Content.Exercises.Single(exercise => exercise.Id == item.ExerciseId).Sites;
        return sites.Count == 0 || sites.Contains(site);
    }
}
