namespace Azure.Data.Tables;

/// <summary>What every entity of a table has.</summary>
public interface ITableEntity
{
    string PartitionKey { get; set; }

    string RowKey { get; set; }

    /// <summary>When the service last changed the entity; set by the service, ignored when sent.</summary>
    DateTimeOffset? Timestamp { get; set; }

    /// <summary>Opaque version of the entity as it was read.</summary>
    ETag ETag { get; set; }
}
