using BackBot.Dialogs.Content;
using static BackBot.Tests.Content.ShippedContent;

namespace BackBot.Tests.Content;

/// <summary>The exercise matrix of clinical rules 3.6: every row, with its level and whether it may be chosen.</summary>
public sealed class ExerciseMatrixTests
{
    [Theory]
    [InlineData("diaphragmatic-breathing", Category.Breathing, 1, 1)]
    [InlineData("walking-short", Category.Aerobic, 1, 1)]
    [InlineData("walking", Category.Aerobic, 1, 3)]
    [InlineData("walking-brisk", Category.Aerobic, 3, 3)]
    [InlineData("light-housework", Category.Aerobic, 1, 1)]
    [InlineData("walk-after-meals", Category.Habit, 1, 1)]
    [InlineData("hourly-stand-stretch", Category.Habit, 1, 1)]
    [InlineData("morning-mobility", Category.Mobility, 1, 1)]
    [InlineData("bedtime-mobility", Category.Mobility, 1, 1)]
    [InlineData("shoulder-rolls", Category.Mobility, 1, 1)]
    [InlineData("pelvic-tilt", Category.Mobility, 1, 1)]
    [InlineData("pelvic-tilt-seated", Category.Mobility, 1, 1)]
    [InlineData("cat-cow", Category.Mobility, 1, 2)]
    [InlineData("knee-to-chest", Category.Stretch, 2, 2)]
    [InlineData("childs-pose", Category.Stretch, 2, 2)]
    [InlineData("hamstring-stretch", Category.Stretch, 2, 2)]
    [InlineData("side-bends", Category.Mobility, 2, 2)]
    [InlineData("spinal-twist", Category.Stretch, 3, 3)]
    [InlineData("cobra-low", Category.Stretch, 1, 2)]
    [InlineData("cobra", Category.Stretch, 2, 3)]
    [InlineData("downward-dog", Category.Stretch, 3, 3)]
    [InlineData("shoulder-blade-squeeze", Category.Posture, 1, 1)]
    [InlineData("chest-opener", Category.Posture, 1, 1)]
    [InlineData("wall-angels", Category.Posture, 1, 2)]
    [InlineData("bridge", Category.Strength, 2, 2)]
    [InlineData("bird-dog", Category.Core, 2, 3)]
    [InlineData("dead-bug", Category.Core, 2, 3)]
    [InlineData("plank-wall", Category.Core, 1, 2)]
    [InlineData("plank-knees", Category.Core, 3, 3)]
    [InlineData("plank", Category.Core, 4, 4)]
    [InlineData("swimming", Category.Aerobic, 2, 2)]
    [InlineData("water-aerobics", Category.Aerobic, 2, 2)]
    [InlineData("cycling", Category.Aerobic, 2, 2)]
    [InlineData("elliptical", Category.Aerobic, 2, 2)]
    [InlineData("stairs", Category.Aerobic, 2, 3)]
    [InlineData("yoga-gentle", Category.Yoga, 2, 3)]
    [InlineData("pilates-basics", Category.Pilates, 2, 3)]
    [InlineData("resistance-band", Category.Strength, 2, 3)]
    [InlineData("guided-stretching", Category.Stretch, 1, 2)]
    [InlineData("hip-hinge", Category.Strength, 1, 2)]
    [InlineData("meditation", Category.Relaxation, 1, 1)]
    public void OpenRow_IsThere(string id, Category category, int least, int most) => Check(id, Availability.Open, category, least, most);

    [Theory]
    [InlineData("superman", Category.Strength, 4, 4)]
    [InlineData("russian-twist", Category.Core, 5, 5)]
    [InlineData("gym-weights", Category.Strength, 4, 4)]
    [InlineData("running", Category.Aerobic, 5, 5)]
    public void RowOnRequestOnly_IsThere(string id, Category category, int least, int most) => Check(id, Availability.OptIn, category, least, most);

    [Theory]
    [InlineData("heavy-deadlift", Category.Strength)]
    [InlineData("heavy-squat", Category.Strength)]
    [InlineData("jumping", Category.Aerobic)]
    [InlineData("high-impact-aerobics", Category.Aerobic)]
    [InlineData("toe-touch", Category.Stretch)]
    [InlineData("abrupt-twisting", Category.Mobility)]
    [InlineData("seated-machine", Category.Strength)]
    public void RowThatWaits_IsThere_WithItsWayBack(string id, Category category)
    {
        Check(id, Availability.NotYet, category, 5, 5);
        Assert.Contains(English.Avoid, entry => entry.Exercise == id);
    }

    [Fact]
    public void WhateverIsNotOpen_IsNoVariantOfAnything_ExceptOnRequest()
    {
        string[] waiting = [.. English.Exercises.Where(exercise => exercise.Availability is Availability.NotYet).Select(exercise => exercise.Id)];

        Assert.DoesNotContain(English.Exercises, exercise =>
            waiting.Contains(exercise.Easier) || waiting.Contains(exercise.Harder) || waiting.Contains(exercise.SaferAlternative)
            || exercise.Gates.Values.Any(ruling => waiting.Contains(ruling.Instead)));
    }

    private static void Check(string id, Availability availability, Category category, int least, int most)
    {
        var exercise = English.Exercise(id);
        Assert.NotNull(exercise);
        Assert.Equal(availability, exercise.Availability);
        Assert.Contains(category, exercise.Categories);
        Assert.InRange(exercise.Level, least, most);
        if (availability is not Availability.Open)
        {
            Assert.Equal(Availability.Open, English.Exercise(exercise.SaferAlternative!)!.Availability);
        }
    }
}
