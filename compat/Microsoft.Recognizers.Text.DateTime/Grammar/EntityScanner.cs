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
            var entity = entities.Read(at);
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
}
