using InterviewTrainer.Core.Interviewing.Intents;
using Xunit;

namespace InterviewTrainer.Tests.Interviewing.Intents;

public sealed class SpokenLanguageTests
{
    [Theory]
    [InlineData("Ich habe die Umstellung selbst geleitet und wir haben zwölf Dienste in drei Wochen verschoben.")]
    [InlineData("Yo dirigí la migración con mi equipo y cuando terminamos los errores bajaron por la mitad.")]
    [InlineData("J'ai dirigé la migration avec mon équipe et nous avons déplacé douze services dans le nuage.")]
    [InlineData("私はチームを率いて移行を行いました")]
    [InlineData("Я сам руководил переносом двенадцати сервисов")]
    public void IsPlainlyNotEnglish_AnotherLanguage_Is(string text) => Assert.True(SpokenLanguage.IsPlainlyNotEnglish(text));

    [Theory]
    [InlineData("Python, Kubernetes, Docker, Terraform, Postgres, Kafka, Spark, Airflow, Snowflake, Grafana, Prometheus, Helm.")]
    [InlineData("I led the migration myself, um, and then, um, we moved twelve services in three weeks.")]
    [InlineData("One two three four five six seven eight nine ten eleven twelve thirteen")]
    [InlineData("We used La Liga data and El País articles for the demo in the end, because it was there.")]
    [InlineData("Ja.")]
    [InlineData("")]
    public void IsPlainlyNotEnglish_EnglishOrTooLittle_IsNot(string text) => Assert.False(SpokenLanguage.IsPlainlyNotEnglish(text));
}
