using BackBot.Dialogs.Coaching;
using BackBot.Dialogs.Content;

namespace BackBot.Dialogs.Conversations;

/// <summary>The person's week: made anew when a week begins, from how the last one went, and shown with its reasons.</summary>
internal static class Weeks
{
    /// <summary>Makes this week's plan when there is none yet.</summary>
    /// <param name="day">Today, as the coach sees it.</param>
    public static void Renew(Talk talk, CoachedDay day)
    {
        if (talk.Person.Week?.Monday == Consistency.MondayOf(talk.Today))
        {
            return;
        }

        var week = WeeklyPlanner.Make(day.Request, talk.Person.Week, talk.Person.Goal, day.Request.Flare, Habits(talk, day));
        talk.Know(person => person with { Week = week });
    }

    /// <summary>This week's plan as a card.</summary>
    public static void Show(Talk talk)
    {
        var week = talk.Person.Week!;
        var goal = talk.Person.Goal is { IsNamed: true } named ? named.Words : "";
        var habits = week.Habits.Select(id => talk.Content.Habits.FirstOrDefault(habit => habit.Id == id)).OfType<Habit>().Select(habit => new { cue = habit.Cue, text = habit.Text }).ToList();
        var title = talk.Words("week.title");
        var review = talk.Words(week.Review);
        var days = talk.Words("week.days", ("days", talk.Number(week.ActiveDays)));
        var walk = talk.Words(week.Walk.TimesADay > 1 ? "week.walk-twice" : "week.walk", ("minutes", talk.Number(week.Walk.Minutes)));
        var strength = week.Walk.StrengthDays > 0 ? talk.Words("week.strength", ("days", talk.Number(week.Walk.StrengthDays))) : "";
        talk.Show(
            "week",
            new
            {
                title,
                review,
                goal,
                goalTitle = talk.Words("week.goal-title"),
                lines = new[] { days, walk, strength }.Where(line => line.Length > 0).Select(text => new { text }),
                habitsTitle = talk.Words("week.habits-title"),
                habits,
            },
            string.Join(' ', title, review, days, walk));
    }

    /// <summary>Habits without an exercise, and those whose exercise neither waits today nor is held back by a gate.</summary>
    private static IReadOnlyList<Habit> Habits(Talk talk, CoachedDay day) =>
        [.. talk.Content.Habits.Where(habit => habit.Exercise is null || day.Plan.HeldBack.All(held => held.ExerciseId != habit.Exercise))];
}
