using BackBot.Dialogs.Content;
using BackBot.Dialogs.People;

namespace BackBot.Dialogs.Coaching;

/// <summary>One person's day: carries the doses forward, follows the flare-up plan, chooses the exercises and tells what changed. Pure.</summary>
public sealed class Coach(LocalContent content)
{
    private readonly DoseKeeping keeping = new(content.Exercises);

    /// <summary>Chooses alternatives and single plans with the same rules.</summary>
    public ExerciseSelector Selector { get; } = new(content.Exercises, content.Gates);

    /// <summary>The plan of a day and what is different about it.</summary>
    public CoachedDay Day(CoachRequest request)
    {
        var today = request.Today;
        var (state, steps) = keeping.Advance(request);
        var flare = state.FlareOn(today);
        var stage = flare is null ? null : FlareUp.StageOn(flare, state.Flares, request.History, today);
        var begins = flare?.StartedOn == today;
        var silence = Phases.Silence(request.History, today);
        var planRequest = new PlanRequest
        {
            Assessment = request.Assessment with { Signs = [.. request.Assessment.Signs.Union(SignsToday(request))] },
            Today = today,
            History = request.History,
            Context = request.Context,
            Flare = flare is not null,
            DosePercent = stage?.DosePercent ?? 100,
            Dials = state.Dials,
            Variants = state.Variants,
            Favourites = request.Favourites,
            Requested = request.Requested,
            Resting = request.Resting,
        };
        var plan = Selector.Select(planRequest);
        if (stage?.SeeClinician == true && plan.Kind != PlanKind.None)
        {
            plan = plan with { Notices = [.. new SortedSet<Notice>(plan.Notices) { Notice.SeeClinician }] };
        }

        var day = new CoachedDay
        {
            State = state,
            Plan = plan,
            Request = planRequest,
            Changes = [],
            Flare = stage,
            OffersFlarePlan = begins,
            AsksDangerQuestions = begins || stage?.Recheck == true || silence > Phases.RescreenDays,
            AsksAboutMood = MoodWatch.AsksOn(request.History, today, state.MoodAskedOn),
        };
        return day with { Changes = new DailyAdaptation(content, Selector).Tell(request, day, steps, silence) };
    }

    private static IEnumerable<string> SignsToday(CoachRequest request) =>
        request.History.CheckIns.Where(day => day.Date == request.Today).SelectMany(day => day.Signs);
}
