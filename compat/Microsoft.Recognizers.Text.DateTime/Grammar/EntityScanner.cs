namespace Microsoft.Recognizers.Text.DateTime.Grammar;

/// <summary>Finds every expression of an utterance in one pass from left to right.</summary>
internal sealed class EntityScanner(Query query)
{
    private readonly EntityReader entities = new(query);

    public List<Found<Meaning>> ReadAll()
    {
        var found = new List<Found<Meaning>>();
        for (var at = 0; at < query.Text.Count;)
        {
            var entity = MayBegin(at) ? entities.Read(at) : default;
            if (entity.IsEmpty)
            {
                at++;
                continue;
            }

            found.Add(entity);
            at = entity.Next;
        }

        return found;
    }

    /// <summary>Most words begin no expression; they are passed over at once.</summary>
    private bool MayBegin(int at) =>
        query.Text.IsDigits(at) || query.Grammar.MayOpen(query.Text.NumberOf(at)) || query.Number(at).Found;
}
