using System.Text.Json.Serialization;
using BackBot.Dialogs.People;
using BackBot.Storage;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using JsonException = System.Text.Json.JsonException;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace BackBot.Turns;

/// <summary>One dialog on the stack: its id and its state, which is text only.</summary>
internal sealed record DialogFrame(string Id, IReadOnlyDictionary<string, string> State);

/// <summary>The document of the <c>state</c> row: everything of a person that is not dated.</summary>
/// <param name="Schema">Raised when an older service could no longer read it.</param>
/// <param name="TurnId">The turn that wrote it.</param>
/// <param name="Dialogs">The dialog stack, the active one first.</param>
/// <param name="Reference">The conversation reference, as the SDK writes it: where to reach the person.</param>
/// <param name="Seen">Keys of the activities handled, oldest first: what is beyond the bound is deleted with the next commit.</param>
/// <param name="Erasing">The person asked for everything to be deleted; whoever reads this finishes the work first.</param>
/// <param name="Unreachable">Why the person cannot be written to, as far as is known; null while they can. Only they lift it, by writing or installing.</param>
/// <param name="HeardAt">When the person last wrote, tapped or came; a prompt of ours does not count. Null in documents from before it was kept.</param>
internal sealed record StateDocument(
    int Schema, string TurnId, Person Person, IReadOnlyList<DialogFrame> Dialogs, string? Reference, IReadOnlyList<string> Seen, bool Erasing = false,
    string? Unreachable = null, DateTimeOffset? HeardAt = null)
{
    public const int CurrentSchema = 1;

    public static readonly StateDocument New = new(CurrentSchema, "", new Person(), [], null, []);

    /// <summary>Where to reach the person; null where the state tells none or cannot be read.</summary>
    public static ConversationReference? ReferenceIn(Row state) =>
        ReferenceTextIn(state) is { } reference ? JsonConvert.DeserializeObject<ConversationReference>(reference, PersonRows.SdkJson) : null;

    /// <summary>The same as the SDK writes it.</summary>
    public static string? ReferenceTextIn(Row state)
    {
        try
        {
            return FromJson((string)state.Columns["Document"]).Reference;
        }
        catch (UnreadableStateException)
        {
            return null;
        }
    }

    public string ToJson() => JsonSerializer.Serialize(this, StateJson.Default.StateDocument);

    /// <summary>Reads a stored document.</summary>
    /// <exception cref="UnreadableStateException">It is no such document, or a newer service wrote it.</exception>
    public static StateDocument FromJson(string json)
    {
        try
        {
            var document = JsonSerializer.Deserialize(json, StateJson.Default.StateDocument);
            if (document is { Schema: <= CurrentSchema and > 0, Person: not null, Dialogs: not null, Seen: not null })
            {
                return document;
            }

            throw new UnreadableStateException($"schema {document?.Schema ?? 0}, and this service reads up to {CurrentSchema}");
        }
        catch (JsonException exception)
        {
            throw new UnreadableStateException($"not a state document: {exception.Path} at byte {exception.BytePositionInLine}", exception);
        }
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(StateDocument))]
[JsonSerializable(typeof(SessionLog))]
internal sealed partial class StateJson : JsonSerializerContext;
