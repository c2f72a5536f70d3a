using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Azure.Data.Tables.Wire;

namespace Azure.Data.Tables;

/// <summary>An entity of properties that are not known beforehand. The keys, the timestamp and the ETag are among its values, under their names on the wire.</summary>
public sealed class TableEntity : ITableEntity, IDictionary<string, object>
{
    private readonly Dictionary<string, object> _values;

    public TableEntity()
        : this(null, null)
    {
    }

    public TableEntity(string? partitionKey, string? rowKey)
    {
        _values = new Dictionary<string, object>(StringComparer.Ordinal);
        if (partitionKey is not null)
        {
            PartitionKey = partitionKey;
        }

        if (rowKey is not null)
        {
            RowKey = rowKey;
        }
    }

    public TableEntity(IDictionary<string, object> values) => _values = new Dictionary<string, object>(values, StringComparer.Ordinal);

    public string PartitionKey
    {
        get => GetString(Property.PartitionKey)!;
        set => _values[Property.PartitionKey] = value;
    }

    public string RowKey
    {
        get => GetString(Property.RowKey)!;
        set => _values[Property.RowKey] = value;
    }

    public DateTimeOffset? Timestamp
    {
        get => GetDateTimeOffset(Property.Timestamp);
        set => SetOrRemove(Property.Timestamp, value);
    }

    public ETag ETag
    {
        get => GetString(Property.ETag) is { } text ? new ETag(text) : default;
        set => SetOrRemove(Property.ETag, value == default ? null : value.ToString());
    }

    public int Count => _values.Count;

    public ICollection<string> Keys => _values.Keys;

    ICollection<object> IDictionary<string, object>.Values => _values.Values;

    bool ICollection<KeyValuePair<string, object>>.IsReadOnly => false;

    /// <summary>The value of a property; null when it is not there, and null set takes it away.</summary>
    [AllowNull]
    public object this[string key]
    {
        get => _values.GetValueOrDefault(key)!;
        set => SetOrRemove(key, value);
    }

    public string? GetString(string key) => _values.GetValueOrDefault(key) switch
    {
        null => null,
        string text => text,
        DateTimeOffset instant => instant.ToString("O", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("O", CultureInfo.InvariantCulture),
        var other => throw Mismatch(key, other, typeof(string)),
    };

    public byte[]? GetBinary(string key) => _values.GetValueOrDefault(key) switch
    {
        null => null,
        byte[] bytes => bytes,
        BinaryData data => data.ToArray(),
        var other => throw Mismatch(key, other, typeof(byte[])),
    };

    public BinaryData? GetBinaryData(string key) => GetBinary(key) is { } bytes ? new BinaryData(bytes) : null;

    public bool? GetBoolean(string key) => Get<bool>(key);

    public Guid? GetGuid(string key) => Get<Guid>(key);

    public int? GetInt32(string key) => Get<int>(key);

    public long? GetInt64(string key) => _values.GetValueOrDefault(key) is int number ? number : Get<long>(key);

    public double? GetDouble(string key) => _values.GetValueOrDefault(key) is int number ? number : Get<double>(key);

    public DateTimeOffset? GetDateTimeOffset(string key) =>
        _values.GetValueOrDefault(key) is DateTime time ? new DateTimeOffset(time.ToUniversalTime()) : Get<DateTimeOffset>(key);

    public DateTime? GetDateTime(string key) =>
        _values.GetValueOrDefault(key) is DateTimeOffset instant ? instant.UtcDateTime : Get<DateTime>(key);

    public void Add(string key, object value) => SetOrRemove(key, value);

    public bool ContainsKey(string key) => _values.ContainsKey(key);

    public bool Remove(string key) => _values.Remove(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object value) => _values.TryGetValue(key, out value);

    public void Clear() => _values.Clear();

    void ICollection<KeyValuePair<string, object>>.Add(KeyValuePair<string, object> item) => SetOrRemove(item.Key, item.Value);

    bool ICollection<KeyValuePair<string, object>>.Contains(KeyValuePair<string, object> item) => _values.Contains(item);

    void ICollection<KeyValuePair<string, object>>.CopyTo(KeyValuePair<string, object>[] array, int arrayIndex) =>
        ((ICollection<KeyValuePair<string, object>>)_values).CopyTo(array, arrayIndex);

    bool ICollection<KeyValuePair<string, object>>.Remove(KeyValuePair<string, object> item) =>
        ((ICollection<KeyValuePair<string, object>>)_values).Remove(item);

    IEnumerator<KeyValuePair<string, object>> IEnumerable<KeyValuePair<string, object>>.GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _values.GetEnumerator();

    private T? Get<T>(string key)
        where T : struct => _values.GetValueOrDefault(key) switch
        {
            null => null,
            T value => value,
            var other => throw Mismatch(key, other, typeof(T)),
        };

    private void SetOrRemove(string key, object? value)
    {
        if (value is null)
        {
            _values.Remove(key);
        }
        else
        {
            _values[key] = value;
        }
    }

    private static InvalidOperationException Mismatch(string key, object value, Type wanted) =>
        new($"Property {key} holds {value.GetType().Name}, not {wanted.Name}.");
}
