using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Runtime.Serialization;

namespace Azure.Data.Tables.Wire;

/// <summary>The properties of an entity, whether it is a <see cref="TableEntity"/> or a class of the caller's own.</summary>
internal static class EntityShape
{
    private static readonly ConcurrentDictionary<Type, (string Name, PropertyInfo Property)[]> Shapes = new();

    public static IEnumerable<KeyValuePair<string, object>> ValuesOf(ITableEntity entity)
    {
        if (entity is TableEntity loose)
        {
            return loose;
        }

        var own = Shapes.GetOrAdd(entity.GetType(), Shape)
            .Select(shape => KeyValuePair.Create(shape.Name, shape.Property.GetValue(entity)))
            .Where(pair => pair.Value is not null)
            .Select(pair => KeyValuePair.Create(pair.Key, pair.Value!));
        return [KeyValuePair.Create(Property.PartitionKey, (object)entity.PartitionKey), KeyValuePair.Create(Property.RowKey, (object)entity.RowKey), .. own];
    }

    public static T Create<T>(Dictionary<string, object> values)
        where T : class, ITableEntity
    {
        if (typeof(T) == typeof(TableEntity) || typeof(T) == typeof(ITableEntity))
        {
            return (T)(ITableEntity)new TableEntity(values);
        }

        var entity = Activator.CreateInstance<T>();
        entity.PartitionKey = (string?)values.GetValueOrDefault(Property.PartitionKey)!;
        entity.RowKey = (string?)values.GetValueOrDefault(Property.RowKey)!;
        entity.Timestamp = (DateTimeOffset?)values.GetValueOrDefault(Property.Timestamp);
        entity.ETag = values.GetValueOrDefault(Property.ETag) is string etag ? new ETag(etag) : default;
        foreach (var (name, property) in Shapes.GetOrAdd(typeof(T), Shape))
        {
            if (values.TryGetValue(name, out var value) && property.CanWrite)
            {
                property.SetValue(entity, Convert(value, Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType));
            }
        }

        return entity;
    }

    private static (string Name, PropertyInfo Property)[] Shape(Type type) =>
    [
        .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanRead && property.GetIndexParameters().Length == 0)
            .Where(property => property.GetCustomAttribute<IgnoreDataMemberAttribute>() is null)
            .Where(property => property.Name is not (Property.PartitionKey or Property.RowKey or Property.Timestamp or nameof(ITableEntity.ETag)))
            .Select(property => (property.GetCustomAttribute<DataMemberAttribute>()?.Name ?? property.Name, property)),
    ];

    private static object Convert(object value, Type wanted) => value switch
    {
        _ when wanted.IsInstanceOfType(value) => value,
        DateTimeOffset instant when wanted == typeof(DateTime) => instant.UtcDateTime,
        byte[] bytes when wanted == typeof(BinaryData) => new BinaryData(bytes),
        string name when wanted.IsEnum => Enum.Parse(wanted, name),
        _ => System.Convert.ChangeType(value, wanted, CultureInfo.InvariantCulture),
    };
}
