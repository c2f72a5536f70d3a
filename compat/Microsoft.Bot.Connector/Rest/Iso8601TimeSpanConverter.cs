using System.Xml;
using Newtonsoft.Json;

namespace Microsoft.Rest.Serialization;

/// <summary>Time spans as ISO 8601 durations, such as PT1H30M.</summary>
public class Iso8601TimeSpanConverter : JsonConverter
{
    public override bool CanConvert(Type objectType) => objectType == typeof(TimeSpan) || objectType == typeof(TimeSpan?);

    public override object ReadJson(JsonReader reader, Type objectType, object existingValue, JsonSerializer serializer) =>
        reader.TokenType == JsonToken.Null ? null : XmlConvert.ToTimeSpan(serializer.Deserialize<string>(reader)!);

    public override void WriteJson(JsonWriter writer, object value, JsonSerializer serializer) =>
        serializer.Serialize(writer, XmlConvert.ToString((TimeSpan)value!));
}
