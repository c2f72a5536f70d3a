using BackBot.Dialogs.Coaching;
using BackBot.Dialogs.Content;
using BackBot.Dialogs.Conversations;
using BackBot.Dialogs.Scheduling;
using BackBot.Prompts;
using BackBot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using Newtonsoft.Json;

namespace BackBot.Turns;

/// <summary>
/// The one loop that every activity goes through: load, run the dialogs with sends held back, commit in one transaction, then send.
/// A conflict runs the turn again on the winner's state; an activity that was handled before only gets what is still unsent.
/// </summary>
internal sealed class TurnPipeline(
    IRowStore store, DialogTurn dialogs, ConversationGate gate, Outbox outbox, Erasure erasure, DueIndex due, IEnumerable<IReplyCompletion> completions,
    ContentLibrary content, IOptions<TurnOptions> options, TimeProvider time, ILogger<TurnPipeline> log) : IInboundTurns, IInvokeTurns
{
    private static readonly InvokeAnswer TryAgain = new(TurnOutcome.TryAgain, null);

    public async Task<TurnOutcome> RunAsync(Activity activity, CancellationToken cancellationToken) => (await AnswerAsync(activity, cancellationToken)).Outcome;

    public async Task<InvokeAnswer> AnswerAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (!IsTurn(activity))
        {
            return new InvokeAnswer(TurnOutcome.Handled, null);
        }

        var partition = PersonKey.For(activity);
        var turnId = PersonKey.TurnIdFor(partition, activity.Id);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(options.Value.BudgetSeconds), time);
        using var budget = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var pass = await gate.EnterAsync(partition, budget.Token);
            if (await CommitAsync(partition, turnId, activity, prompt: null, budget.Token) is not { } unsent)
            {
                Log.GaveUp(log, turnId, partition, options.Value.Attempts);
                return TryAgain;
            }

            // The commit stands whatever happens to the request, so sending has a time limit of its own.
            using var sending = new CancellationTokenSource(TimeSpan.FromSeconds(options.Value.SendSeconds), time);
            if (unsent.Erasing)
            {
                await erasure.FinishAsync(partition, unsent.Reference, unsent.Rows, sending.Token);
            }
            else
            {
                await outbox.SendAsync(partition, unsent.Reference, unsent.Rows, sending.Token);
            }

            if (unsent.Run is { } run)
            {
                await due.FollowAsync(partition, run.Before, unsent.Erasing ? null : run.Document, sending.Token);
            }

            return new InvokeAnswer(TurnOutcome.Handled, unsent.Answer);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            Log.OutOfTime(log, turnId, partition);
            return TryAgain;
        }
        catch (StorageUnavailableException exception)
        {
            Log.NoStorage(log, exception, turnId, partition);
            return TryAgain;
        }
    }

    /// <summary>
    /// Runs the turn of a prompt that has come due. It goes the way of any other, but what it says is kept in the prompt's own row, which only one run
    /// can insert, and is left to the caller to send. Nobody waits for it, so it has no time limit of its own: giving up in the middle of a commit would leave
    /// a claim that nobody sends.
    /// </summary>
    /// <param name="activity">An event of ours, with the prompt's id, addressed as from the person.</param>
    /// <exception cref="UnreadableStateException">The person's state cannot be read.</exception>
    /// <exception cref="StorageUnavailableException">Nothing was stored, as far as is known.</exception>
    public async Task<PromptTurn> RunPromptAsync(string partition, Activity activity, DuePrompt prompt, CancellationToken cancellationToken)
    {
        var turnId = PersonKey.TurnIdForPrompt(partition, prompt.Id);
        using var pass = await gate.EnterAsync(partition, cancellationToken);
        return await CommitAsync(partition, turnId, activity, prompt, cancellationToken) switch
        {
            null => new PromptTurn.TryAgain(),
            { Rows: [var row], Run.Document: var document } unsent => new PromptTurn.Said(unsent.Reference, row, document),
            _ => new PromptTurn.NothingSaid(),
        };
    }

    /// <summary>Typing, reactions and the like are no turn: nothing is read or written for them.</summary>
    private static bool IsTurn(Activity activity) =>
        activity.Type is ActivityTypes.Message or ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete or ActivityTypes.ConversationUpdate or ActivityTypes.InstallationUpdate or ActivityTypes.Event or ActivityTypes.Invoke;

    /// <summary>What a committed turn leaves to send. Null when others kept committing first: then nothing was written.</summary>
    private async Task<Unsent?> CommitAsync(string partition, string turnId, Activity activity, DuePrompt? prompt, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var reference = activity.GetConversationReference();
        var activityJson = JsonConvert.SerializeObject(activity, PersonRows.SdkJson);
        var runId = Guid.NewGuid().ToString("N");
        var lostAnswer = false;
        DialogRun? lastRun = null;
        for (var attempt = 1; attempt <= options.Value.Attempts; attempt++)
        {
            var rows = await store.QueryAsync(
                RowTable.People, partition, PersonRows.NeededBy(turnId, LocalDate.At(now, zone: null), prompt), PersonRows.MostRows, cancellationToken);
            var state = rows.FirstOrDefault(row => row.Key == PersonRows.State);
            var waiting = prompt is null ? rows.Where(row => Outbox.IsLeftBehind(row, now, options.Value)).ToList() : [];
            if (rows.FirstOrDefault(row => row.Key.StartsWith(PersonRows.SeenPrefix, StringComparison.Ordinal)) is { } seen)
            {
                var own = seen.Columns.GetValueOrDefault("Run") as string == runId;
                return new Unsent(reference, own ? [.. rows.Where(row => PersonRows.IsOutboxOf(row, turnId) || row.Key == prompt?.Id)] : waiting, Erasing: own && PersonRows.IsErasing(state))
                {
                    Run = own ? lastRun : null,
                    Answer = seen.Columns.GetValueOrDefault("Answer") as string,
                };
            }

            if (PersonRows.IsErasing(state))
            {
                // A deletion was confirmed and cut short: it is finished before anything new begins.
                await erasure.FinishAsync(partition, reference, waiting, cancellationToken);
                continue;
            }

            var run = await RunAsync(partition, turnId, state, rows, activityJson, prompt, now, cancellationToken);
            lastRun = run;
            if (run is { Replies.Count: 0 } && (state is null || run.ChangesNothing))
            {
                return new Unsent(reference, waiting, Erasing: false);
            }

            IReadOnlyList<Activity> said = run is null ? [Apology("say.cannot-read", reference.Locale)] : [.. run.Replies];
            List<Row> replies = prompt is null || said.Count == 0
                ? [.. said.Select((reply, index) => PersonRows.ForOutbox(turnId, index, reply, now))]
                : [PromptRow.Saying(prompt, said, now).ToRow()];
            try
            {
                var operations = run is null ? TurnCommit.WithoutState(turnId, runId, replies, now) : TurnCommit.Operations(run, runId, state?.Version, replies, [.. rows.Where(PersonRows.IsOutbox)], now);
                var result = await store.TransactAsync(RowTable.People, partition, operations, cancellationToken);
                if (result is TransactResult.Committed committed)
                {
                    var erasing = run?.Effects.Any(effect => effect is Effect.EraseEverything) == true;
                    return new Unsent(reference, [.. waiting, .. replies.Select(row => row with { Version = committed.Versions[row.Key] })], erasing) { Run = run, Answer = run?.InvokeAnswer };
                }
            }
            catch (RowTooLargeException exception)
            {
                Log.TooLarge(log, exception, turnId, partition);
                IReadOnlyList<Row> apology = [PersonRows.ForOutbox(turnId, 0, Apology("say.lost-my-place", reference.Locale), now)];
                return await store.TransactAsync(RowTable.People, partition, TurnCommit.WithoutState(turnId, runId, apology, now), cancellationToken)
                    is TransactResult.Committed ? new Unsent(reference, [.. waiting, .. apology], Erasing: false) : null;
            }
            catch (StorageUnavailableException) when (!lostAnswer && !cancellationToken.IsCancellationRequested)
            {
                // The write may have been taken although its answer was lost: the next look at the partition tells, once.
                lostAnswer = true;
            }

            await PauseAsync(attempt, cancellationToken);
        }

        return null;
    }

    /// <summary>Null when the stored state cannot be read.</summary>
    private async Task<DialogRun?> RunAsync(
        string partition, string turnId, Row? state, IReadOnlyList<Row> rows, string activityJson, DuePrompt? prompt, DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        StateDocument document;
        History history;
        try
        {
            document = state is null ? StateDocument.New : StateDocument.FromJson((string)state.Columns["Document"]);
            history = new History(
                [.. rows.Where(row => row.Key.StartsWith(PersonRows.CheckInPrefix, StringComparison.Ordinal)).Select(PersonRows.ToCheckIn)],
                [.. rows.Where(row => row.Key.StartsWith(PersonRows.SessionPrefix, StringComparison.Ordinal)).Select(PersonRows.ToSession)]);
        }
        catch (Exception exception) when (prompt is null && exception is (UnreadableStateException or System.Text.Json.JsonException or FormatException))
        {
            Log.Unreadable(log, partition, exception.Message);
            return null;
        }

        try
        {
            var run = await dialogs.RunAsync(document, history, activityJson, turnId, prompt, now, cancellationToken);
            foreach (var completion in completions)
            {
                await completion.CompleteAsync(run, partition, cancellationToken);
            }

            return run;
        }
        catch (Exception exception) when (prompt is null && exception is not (OperationCanceledException or StorageUnavailableException))
        {
            Log.DialogFailed(log, exception, turnId, partition);
            return new DialogRun(document with { TurnId = turnId, Dialogs = [] }, [Apology("say.lost-my-place", document.Person.Locale)], []) { Before = document };
        }
    }

    private Activity Apology(string key, string? locale)
    {
        var apology = MessageFactory.Text(content.For(locale).Messages.Say(key));
        apology.Id = Guid.NewGuid().ToString("N");
        return apology;
    }

    private Task PauseAsync(int attempt, CancellationToken cancellationToken) =>
        Task.Delay(TimeSpan.FromMilliseconds(attempt * Random.Shared.Next(5, 30)), time, cancellationToken);

    private sealed record Unsent(ConversationReference Reference, IReadOnlyList<Row> Rows, bool Erasing)
    {
        /// <summary>The run that was committed here and now; null where it was an earlier one.</summary>
        public DialogRun? Run { get; init; }

        /// <summary>What takes the place of the card that was answered.</summary>
        public string? Answer { get; init; }
    }
}
