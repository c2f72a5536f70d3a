namespace Azure.Data.Tables.Wire;

/// <summary>Names on the wire that are not a caller's own.</summary>
internal static class Property
{
    public const string PartitionKey = nameof(PartitionKey);
    public const string RowKey = nameof(RowKey);
    public const string Timestamp = nameof(Timestamp);
    public const string ETag = "odata.etag";
    public const string TypeSuffix = "@odata.type";
}
