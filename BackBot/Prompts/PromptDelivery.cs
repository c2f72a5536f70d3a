using BackBot.Dialogs.Scheduling;
using BackBot.Storage;
using BackBot.Turns;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using Newtonsoft.Json;

namespace BackBot.Prompts;

/// <summary>
/// Deals with one entry of the due index: looks at the person as they are now, claims what is due by committing it, sends it, records the outcome, and
/// puts their next prompt into the index. Any number of replicas may be at it; each prompt is committed by one of them, and sent by one.
/// </summary>
internal sealed class PromptDelivery(
    IRowStore store, TurnPipeline turns, DueIndex index, PromptSender sender, SendPace pace, Reachability reachability, PromptMetrics metrics,
    IOptions<PromptOptions> options, TimeProvider time, ILogger<PromptDelivery> log)
{
    /// <exception cref="StorageUnavailableException">The entry stays, and is looked at again.</exception>
    public async Task HandleAsync(DueRow entry, CancellationToken cancellationToken)
    {
        var rows = await store.QueryAsync(
            RowTable.People, entry.Person, [KeyRange.Only(PersonRows.State), KeyRange.Only(entry.PromptId)], 2, cancellationToken);
        var state = rows.FirstOrDefault(row => row.Key == PersonRows.State);
        var document = Read(entry.Person, state);
        var known = rows.FirstOrDefault(row => row.Key == entry.PromptId) is { } row ? PromptRow.From(row) : null;
        if (document is null)
        {
            await index.RemoveAsync(entry, instead: null, cancellationToken);
        }
        else if (known is not null)
        {
            await GoOnAsync(entry, document, known, cancellationToken);
        }
        else if (DueIndex.NextOf(document, time.GetUtcNow()) is not { } prompt)
        {
            await index.RemoveAsync(entry, instead: null, cancellationToken);
        }
        else if (prompt.At > time.GetUtcNow() || prompt.Id != entry.PromptId)
        {
            await index.RemoveAsync(entry, await index.PlaceAsync(entry.Person, prompt, cancellationToken), cancellationToken);
        }
        else
        {
            await PromptAsync(entry, document, state!.Version!, prompt, cancellationToken);
        }
    }

    /// <summary>A prompt that has been claimed before: settled, being sent, or waiting for a channel's patience.</summary>
    private async Task GoOnAsync(DueRow entry, StateDocument document, PromptRow prompt, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        switch (prompt.State)
        {
            case PromptState.Throttled when prompt.Until > now:
                var look = await index.PlaceRetryAsync(entry.Person, prompt.Id, prompt.Due, prompt.Until.Value, cancellationToken);
                await index.RemoveAsync(entry, look, cancellationToken);
                return;
            case PromptState.Throttled:
                await TryAgainAsync(entry, document, prompt, cancellationToken);
                return;
            case PromptState.Waiting when prompt.At > now.AddMinutes(-options.Value.LapseMinutes):
                return;
            case PromptState.Waiting when ReferenceOf(document) is { } reference && sender.NoticesRepeats(reference.ChannelId):
                await TryAgainAsync(entry, document, prompt, cancellationToken);
                return;
            case PromptState.Waiting:
                await SettleAsync(entry, document, prompt, prompt with { State = PromptState.Failed, Why = "cut short; it may have arrived", At = now, Messages = null }, cancellationToken);
                return;
            default:
                await MoveOnAsync(entry, document, cancellationToken);
                return;
        }
    }

    private async Task PromptAsync(DueRow entry, StateDocument document, string stateVersion, DuePrompt prompt, CancellationToken cancellationToken)
    {
        var reference = ReferenceOf(document)!;
        if (time.GetUtcNow() >= DeadlineOf(document, prompt))
        {
            await RecordAsync(entry, document, stateVersion, prompt, PromptState.Missed, "its time was over", cancellationToken);
            return;
        }

        if (!await pace.WaitAsync(reference.ChannelId, cancellationToken))
        {
            return;
        }

        PromptTurn turn;
        try
        {
            turn = await turns.RunPromptAsync(entry.Person, PromptEvent.For(reference, prompt), prompt, cancellationToken);
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or StorageUnavailableException))
        {
            Log.PromptFailed(log, exception, prompt.Id, entry.Person);
            await RecordAsync(entry, document, stateVersion, prompt, PromptState.Failed, exception.GetType().Name, cancellationToken);
            return;
        }

        switch (turn)
        {
            case PromptTurn.Said said:
                metrics.Claimed(prompt.At, time.GetUtcNow());
                var claimed = PromptRow.From(said.Row);
                await SettleAsync(entry, said.Document, claimed, await sender.SendAsync(said.Reference, claimed, cancellationToken), cancellationToken);
                break;
            case PromptTurn.NothingSaid:
                await LookAgainAsync(entry, prompt, cancellationToken);
                break;
            case PromptTurn.TryAgain:
                break;
        }
    }

    /// <summary>Takes over a prompt that was claimed before, if it is still wanted and in time; the row's version lets one replica only.</summary>
    private async Task TryAgainAsync(DueRow entry, StateDocument document, PromptRow prompt, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var reminder = document.Person.Reminder;
        var date = DateOnly.ParseExact(prompt.Id.AsSpan(DuePrompt.IdPrefix.Length, 10), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var asDue = new DuePrompt(date, PromptKind.Daily, 0, prompt.Due);
        if (document.Unreachable is { } unreachable)
        {
            await SettleAsync(entry, document, prompt, prompt with { State = PromptState.Unreachable, Why = unreachable, At = now, Messages = null }, cancellationToken);
            return;
        }

        // Whatever the person said since has answered it, put it off or stopped it.
        var wanted = reminder is { Unanswered: > 0 } && reminder.PromptedOn == date && ReferenceOf(document) is not null;
        if (!wanted || now >= DeadlineOf(document, asDue))
        {
            var why = wanted ? "its time was over" : "no longer wanted";
            await SettleAsync(entry, document, prompt, prompt with { State = PromptState.Missed, Why = why, At = now, Messages = null }, cancellationToken);
            return;
        }

        var reference = ReferenceOf(document)!;
        if (!await pace.WaitAsync(reference.ChannelId, cancellationToken))
        {
            return;
        }

        var taken = prompt with { State = PromptState.Waiting, At = time.GetUtcNow() };
        if (await store.TransactAsync(RowTable.People, entry.Person, [new RowOperation.Replace(taken.ToRow(), prompt.Version!)], cancellationToken)
            is TransactResult.Committed committed)
        {
            metrics.Changed(prompt.State, PromptState.Waiting);
            taken = taken with { Version = committed.Versions[taken.Id] };
            await SettleAsync(entry, document, taken, await sender.SendAsync(reference, taken, cancellationToken), cancellationToken);
        }
    }

    /// <summary>Records what became of a claimed prompt, and looks ahead.</summary>
    private async Task SettleAsync(DueRow entry, StateDocument document, PromptRow before, PromptRow after, CancellationToken cancellationToken)
    {
        if (await store.TransactAsync(RowTable.People, entry.Person, [new RowOperation.Replace(after.ToRow(), before.Version!)], cancellationToken) is not TransactResult.Committed)
        {
            return;
        }

        metrics.Changed(before.State, after.State);
        if (after.State == PromptState.Throttled)
        {
            var look = await index.PlaceRetryAsync(entry.Person, after.Id, after.Due, after.Until!.Value, cancellationToken);
            await index.RemoveAsync(entry, look, cancellationToken);
            return;
        }

        if (after.State == PromptState.Unreachable)
        {
            await reachability.LoseAsync(entry.Person, document.TurnId, after.Why ?? "refused", time.GetUtcNow(), cancellationToken);
            await index.RemoveAsync(entry, instead: null, cancellationToken);
            return;
        }

        await MoveOnAsync(entry, document, cancellationToken);
    }

    /// <summary>Records a prompt that comes to nothing without having been said: in its row and in the person's state together, once.</summary>
    private async Task RecordAsync(
        DueRow entry, StateDocument document, string stateVersion, DuePrompt prompt, PromptState outcome, string why, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var settled = document with { Person = document.Person with { Reminder = document.Person.Reminder!.Missing(prompt) } };
        RowOperation[] operations =
        [
            new RowOperation.Insert(PromptRow.Unsaid(prompt, outcome, why, now).ToRow()),
            new RowOperation.Replace(PersonRows.ForState(settled, now), stateVersion),
        ];
        if (await store.TransactAsync(RowTable.People, entry.Person, operations, cancellationToken) is TransactResult.Committed)
        {
            metrics.Recorded(outcome);
            await MoveOnAsync(entry, settled, cancellationToken);
        }
    }

    /// <summary>The prompt was not said: by a turn of the person's it is no longer due, or they are in the middle of something.</summary>
    private async Task LookAgainAsync(DueRow entry, DuePrompt prompt, CancellationToken cancellationToken)
    {
        var rows = await store.QueryAsync(RowTable.People, entry.Person, [KeyRange.Only(PersonRows.State), KeyRange.Only(prompt.Id)], 2, cancellationToken);
        var document = Read(entry.Person, rows.FirstOrDefault(row => row.Key == PersonRows.State));
        if (rows.Any(row => row.Key == prompt.Id))
        {
            return;
        }

        if (DueIndex.NextOf(document, time.GetUtcNow()) == prompt)
        {
            var look = await index.PlaceRetryAsync(entry.Person, prompt.Id, prompt.At, time.GetUtcNow().AddMinutes(options.Value.PatienceMinutes), cancellationToken);
            await index.RemoveAsync(entry, look, cancellationToken);
            return;
        }

        await MoveOnAsync(entry, document, cancellationToken);
    }

    /// <summary>Replaces an entry by that of the person's next prompt.</summary>
    private async Task MoveOnAsync(DueRow entry, StateDocument? document, CancellationToken cancellationToken)
    {
        var placed = DueIndex.NextOf(document, time.GetUtcNow()) is { } next ? await index.PlaceAsync(entry.Person, next, cancellationToken) : null;
        await index.RemoveAsync(entry, placed, cancellationToken);
    }

    private DateTimeOffset DeadlineOf(StateDocument document, DuePrompt prompt) =>
        NextPrompt.Deadline(prompt, document.Person.Reminder!, document.Person.Zone, options.Value.Window);

    private static ConversationReference? ReferenceOf(StateDocument document) =>
        document.Reference is { } reference ? JsonConvert.DeserializeObject<ConversationReference>(reference, PersonRows.SdkJson) : null;

    /// <summary>Null where there is no state, or none that can be read.</summary>
    private StateDocument? Read(string person, Row? state)
    {
        if (state is null || PersonRows.IsErasing(state))
        {
            return null;
        }

        try
        {
            return StateDocument.FromJson((string)state.Columns["Document"]);
        }
        catch (UnreadableStateException exception)
        {
            Log.NotReadable(log, person, exception.Message);
            return null;
        }
    }
}
