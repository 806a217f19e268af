using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace InterviewTrainer.Core.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Conversation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Difficulty",
                table: "Turns",
                type: "TEXT",
                nullable: false,
                defaultValueSql: "'Standard'");

            migrationBuilder.AddColumn<string>(
                name: "HeardUpTo",
                table: "Turns",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Rephrased",
                table: "Turns",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Timings",
                table: "Turns",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Asides",
                table: "TurnWords",
                type: "TEXT",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<string>(
                name: "Difficulty",
                table: "Interviews",
                type: "TEXT",
                nullable: false,
                defaultValueSql: "'Standard'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Difficulty",
                table: "Turns");

            migrationBuilder.DropColumn(
                name: "HeardUpTo",
                table: "Turns");

            migrationBuilder.DropColumn(
                name: "Rephrased",
                table: "Turns");

            migrationBuilder.DropColumn(
                name: "Timings",
                table: "Turns");

            migrationBuilder.DropColumn(
                name: "Asides",
                table: "TurnWords");

            migrationBuilder.DropColumn(
                name: "Difficulty",
                table: "Interviews");
        }
    }
}
